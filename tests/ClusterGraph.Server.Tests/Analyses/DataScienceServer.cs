using ClusterGraph.TestKit.Files;
using ClusterGraph.TestKit.Neo4j;

namespace ClusterGraph.Server.Tests.Analyses;

/// <summary>A real Neo4j with Graph Data Science, which takes longer to start than to compute; commands find its password.</summary>
public sealed class DataScienceServer : IAsyncLifetime
{
    private const string AuthVariable = "CLUSTERGRAPH_NEO4J_AUTH_FILE";

    private Neo4jServer _neo4j = null!;

    public TempFolder Folder { get; } = new();

    public string Uri => _neo4j.Uri;

    public string Auth => _neo4j.Auth!;

    public async Task InitializeAsync()
    {
        _neo4j = await Neo4jServer.StartAsync(isOwn: true, withDataScience: true);
        await File.WriteAllTextAsync(Folder.File("auth"), Auth);
        Environment.SetEnvironmentVariable(AuthVariable, Folder.File("auth"));
    }

    public async Task DisposeAsync()
    {
        Environment.SetEnvironmentVariable(AuthVariable, null);
        await _neo4j.DisposeAsync();
        Folder.Delete();
    }
}
