using ClusterGraph.Storage.Neo4j;
using ClusterGraph.Storage.Neo4j.Execution;
using ClusterGraph.Storage.Neo4j.Statements;
using ClusterGraph.TestKit.Neo4j;

namespace ClusterGraph.Storage.Tests.Neo4j;

/// <summary>One server for all tests of this assembly that need a real one; every test finds it empty.</summary>
public sealed class Neo4jFixture : IAsyncLifetime
{
    private const string Mark = "ClusterGraphTests";

    private Neo4jServer _server = null!;

    internal Neo4jServer Server => _server;

    internal Neo4jOptions Options => Neo4jOptions.Read(_server.Uri, _server.Auth);

    public async Task InitializeAsync()
    {
        _server = await Neo4jServer.StartAsync();
        await using var http = new HttpExecutor(Options, TimeProvider.System);
        var found = await RunAsync(http, $"OPTIONAL MATCH (m:{Mark}) RETURN count(m) AS marks, COUNT {{ () }} AS nodes");
        if ((long)found[0][0]! == 0 && (long)found[0][1]! > 0)
        {
            throw new InvalidOperationException("The database named for tests is not empty; tests would delete what is in it.");
        }

        await RunAsync(http, $"MERGE (:{Mark})");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    internal HttpExecutor Connect() => new(Options, TimeProvider.System);

    /// <summary>Empties the database.</summary>
    internal async Task ClearAsync()
    {
        await using var http = Connect();
        while (true)
        {
            var rows = await RunAsync(http, $"MATCH (n) WHERE NOT n:{Mark} WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS gone");
            if ((long)rows[0][0]! == 0)
            {
                return;
            }
        }
    }

    /// <summary>Runs a statement of a test.</summary>
    internal static async Task<IReadOnlyList<object?[]>> RunAsync(HttpExecutor http, string text, params (string Name, object? Value)[] args)
    {
        var answer = await http.RunAsync(new CypherStatement("test", text).With(args), CancellationToken.None);
        return answer.IsOk ? answer.Rows : throw new InvalidOperationException(answer.Detail);
    }

    /// <summary>Asks as a researcher would.</summary>
    internal async Task<CypherAnswer> AskAsync(string query, params (string Name, object? Value)[] args)
    {
        await using var http = Connect();
        var values = args.ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);
        var answer = await http.RunAsync(new CypherCall("CYPHER 5\n" + query, values, IsRead: true), CancellationToken.None);
        return answer.IsOk ? answer : throw new InvalidOperationException(answer.Detail);
    }
}
