using System.Reflection;
using ClusterGraph.Storage.Neo4j.Statements;

namespace ClusterGraph.Storage.Tests.Neo4j;

/// <summary>Every statement of the catalogue is one that the server understands, also those a test seldom reaches.</summary>
[Collection(Neo4jCollection.Name)]
[Trait("Needs", "Neo4j")]
public sealed class StatementCatalogueTests(Neo4jFixture server)
{
    [Fact]
    public async Task The_server_has_a_plan_for_every_statement()
    {
        var statements = Catalogue().ToList();
        statements.Count.ShouldBeGreaterThan(40);
        await using var executor = server.Connect();

        var refused = new List<string>();
        foreach (var statement in statements)
        {
            var explain = new CypherStatement(statement.Name, "EXPLAIN " + statement.Body, statement.IsRead);
            var answer = await executor.RunAsync(explain.With(), CancellationToken.None);
            if (!answer.IsOk)
            {
                refused.Add($"{statement.Name}: {answer.Detail}");
            }
        }

        refused.ShouldBeEmpty();
    }

    [Fact]
    public void Every_statement_has_a_name_of_its_own() =>
        Catalogue().Select(s => s.Name).ShouldBeUnique();

    private static IEnumerable<CypherStatement> Catalogue() =>
        typeof(CypherStatement).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(CypherStatement).Namespace)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(f => f.GetValue(null))
            .SelectMany(value => value switch
            {
                CypherStatement one => [one],
                IEnumerable<CypherStatement> many => many,
                _ => Array.Empty<CypherStatement>(),
            });
}
