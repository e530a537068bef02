using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Storage.Neo4j;
using ClusterGraph.Storage.Neo4j.Execution;
using ClusterGraph.Storage.Neo4j.Questions;

namespace ClusterGraph.Storage.Tests.Neo4j.Cookbook;

/// <summary>What a question may not do, whatever it asks.</summary>
[Collection(Neo4jCollection.Name)]
[Trait("Needs", "Neo4j")]
public sealed class QuestionTests(CookbookMaps maps) : IClassFixture<CookbookMaps>, IAsyncDisposable
{
    private static readonly MapId Sialkot = new("sialkot-surgical");

    private readonly Neo4jSession _session = new(maps.Server.Connect(), RetryPolicy.Default(TimeProvider.System));

    public async ValueTask DisposeAsync() => await _session.DisposeAsync();

    [Fact]
    public void Catalogue_IsThatOfTheDocument() =>
        QuestionBook.All.Select(q => q.Query).ShouldBe(CookbookText.Read().Select(q => q.Query));

    /// <summary>A pattern that is not reached from another one names the map.</summary>
    [Fact]
    public async Task EveryQuestion_OfAMapThatIsNotThere_FindsNothingOfTheOthers()
    {
        using var questions = Ask();
        foreach (var question in questions.All)
        {
            var answer = await questions.AskAsync(question.Name, new MapId("nowhere"), CancellationToken.None);

            answer.Value!.Rows.SelectMany(Texts).ShouldBeEmpty(question.Name);
        }
    }

    [Fact]
    public async Task UnknownQuestion_IsNotFound()
    {
        using var questions = Ask();
        (await questions.AskAsync("MATCH (n) RETURN n", Sialkot, CancellationToken.None)).Error!.Code.ShouldBe(ErrorCode.NotFound);
    }

    [Fact]
    public async Task Write_IsRefusedByTheServer()
    {
        using var questions = Ask();

        var answer = await questions.RunAsync("CREATE (n:Intruder) RETURN 1 AS one", Sialkot, CancellationToken.None);

        answer.Error!.Code.ShouldBe(ErrorCode.StoreUnavailable);
        (await maps.Server.AskAsync("MATCH (n:Intruder) RETURN count(n)")).Rows[0][0].ShouldBe(0L);
    }

    [Fact]
    public async Task MoreRowsThanTheLimit_AreCutAndItSaysSo()
    {
        using var questions = Ask(most: 3);

        var cut = (await questions.RunAsync("UNWIND range(1, 4) AS n RETURN n", Sialkot, CancellationToken.None)).Value!;
        var whole = (await questions.RunAsync("UNWIND range(1, 3) AS n RETURN n", Sialkot, CancellationToken.None)).Value!;

        cut.Rows.Count.ShouldBe(3);
        cut.IsCut.ShouldBeTrue();
        whole.IsCut.ShouldBeFalse();
        whole.Fields.ShouldBe(["n"]);
    }

    [Fact]
    public async Task LongQuestion_IsStopped_OnTheServerToo()
    {
        using var questions = Ask(seconds: 0.5);
        const string Long = "UNWIND range(1, 2000000000) AS n WITH n WHERE n % 7 = 9 RETURN count(n) AS none";

        var answer = await questions.RunAsync(Long, Sialkot, CancellationToken.None);

        answer.Error!.Code.ShouldBe(ErrorCode.Busy);
        long running;
        var tries = 0;
        do
        {
            running = (long)(await maps.Server.AskAsync(
                "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery ENDS WITH $text RETURN count(*) AS running",
                ("text", Long))).Rows[0][0]!;
            await Task.Delay(100);
        }
        while (running > 0 && ++tries < 50);
        running.ShouldBe(0);
    }

    private Neo4jQuestions Ask(double seconds = 5, int most = 1_000) =>
        new(_session, TimeProvider.System, TimeSpan.FromSeconds(seconds), most);

    private static IEnumerable<string> Texts(IEnumerable<object?> cells) =>
        cells.SelectMany(c => c is object?[] list ? Texts(list) : c is string text ? [text] : []);
}
