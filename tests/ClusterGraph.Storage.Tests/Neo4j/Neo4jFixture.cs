using ClusterGraph.Storage.Neo4j;
using ClusterGraph.Storage.Neo4j.Execution;
using ClusterGraph.Storage.Neo4j.Statements;
using ClusterGraph.Storage.Tests.Contracts;
using ClusterGraph.TestKit.Neo4j;

namespace ClusterGraph.Storage.Tests.Neo4j;

/// <summary>
/// One server for all tests of this assembly that need a real one; every test finds it empty. A named server is reached
/// as its address says; for one of its own, <c>CLUSTERGRAPH_TEST_NEO4J_TRANSPORT=bolt</c> asks for the official driver,
/// which the tests must be built with.
/// </summary>
public sealed class Neo4jFixture : IAsyncLifetime, IStorePlace
{
    private const string Mark = "ClusterGraphTests";

    private Neo4jServer _server = null!;

    public bool IsDurable => true;

    internal Neo4jServer Server => _server;

    internal Neo4jOptions Options => Neo4jOptions.Read(Address, _server.Auth);

    private string Address =>
        Environment.GetEnvironmentVariable("CLUSTERGRAPH_TEST_NEO4J_TRANSPORT") == "bolt" ? _server.Bolt : _server.Uri;

    public async Task InitializeAsync()
    {
        _server = await Neo4jServer.StartAsync();
        await using var executor = Connect();
        var found = await RunAsync(executor, $"OPTIONAL MATCH (m:{Mark}) RETURN count(m) AS marks, COUNT {{ () }} AS nodes");
        if ((long)found[0][0]! == 0 && (long)found[0][1]! > 0)
        {
            throw new InvalidOperationException("The database named for tests is not empty; tests would delete what is in it.");
        }

        await RunAsync(executor, $"MERGE (:{Mark})");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public async Task<IStore> OpenAsync() => await Neo4jStore.OpenAsync(Options, TimeProvider.System, CancellationToken.None);

    internal ICypherExecutor Connect() => CypherExecutors.Connect(Options, TimeProvider.System);

    /// <summary>Empties the database.</summary>
    public async Task ClearAsync()
    {
        await using var executor = Connect();
        while (true)
        {
            var rows = await RunAsync(executor, $"MATCH (n) WHERE NOT n:{Mark} WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS gone");
            if ((long)rows[0][0]! == 0)
            {
                return;
            }
        }
    }

    /// <summary>Runs a statement of a test.</summary>
    internal static async Task<IReadOnlyList<object?[]>> RunAsync(
        ICypherExecutor executor, string text, params (string Name, object? Value)[] args)
    {
        var answer = await executor.RunAsync(new CypherStatement("test", text).With(args), CancellationToken.None);
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
