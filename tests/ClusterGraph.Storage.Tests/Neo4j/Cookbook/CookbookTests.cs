namespace ClusterGraph.Storage.Tests.Neo4j.Cookbook;

/// <summary>
/// The answers that docs/cypher.md prints are those of the server. With <c>CLUSTERGRAPH_WRITE_COOKBOOK=1</c> they are
/// written into the document instead of compared.
/// </summary>
[Collection(Neo4jCollection.Name)]
[Trait("Needs", "Neo4j")]
public sealed class CookbookTests(CookbookMaps maps) : IClassFixture<CookbookMaps>
{
    private const string Write = "CLUSTERGRAPH_WRITE_COOKBOOK";

    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, 20)];

    [Fact]
    public void Document_HasTwentyQuestions_EachOfOneMap()
    {
        var questions = CookbookText.Read();

        questions.Select(q => q.Number).ShouldBe(Enumerable.Range(1, 20));
        questions.ShouldAllBe(q => q.Query.Contains("$mapId", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task PrintedAnswer_IsTheServers(int number)
    {
        var question = CookbookText.Read().Single(q => q.Number == number);

        var answer = await maps.Server.AskAsync(question.Query, ("mapId", question.Map));

        var table = CookbookText.Table(answer.Fields, answer.Rows);
        if (Environment.GetEnvironmentVariable(Write) == "1")
        {
            var text = await File.ReadAllTextAsync(CookbookText.File);
            var printed = $"{question.Query}```\n\n{question.Answer}";
            await File.WriteAllTextAsync(
                CookbookText.File, text.Replace(printed.TrimEnd(), $"{question.Query}```\n\n{table}", StringComparison.Ordinal));
            return;
        }

        answer.Rows.ShouldNotBeEmpty();
        table.ShouldBe(question.Answer, question.Title);
    }
}
