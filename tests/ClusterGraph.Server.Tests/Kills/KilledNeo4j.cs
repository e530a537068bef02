using ClusterGraph.Storage;
using ClusterGraph.TestKit.Files;
using ClusterGraph.TestKit.Neo4j;

namespace ClusterGraph.Server.Tests.Kills;

/// <summary>A real Neo4j server, killed as often as ours.</summary>
internal sealed class KilledNeo4j : IKilledStore
{
    private readonly TempFolder _folder = new();
    private readonly Neo4jServer _neo4j;

    private KilledNeo4j(Neo4jServer neo4j)
    {
        _neo4j = neo4j;
        File.WriteAllText(AuthFile, neo4j.Auth);
    }

    public string Data => _neo4j.Uri;

    public string AuthFile => _folder.File("neo4j_auth.txt");

    public bool IsProcess => true;

    public static async Task<KilledNeo4j> StartAsync() => new(await Neo4jServer.StartAsync(isOwn: true));

    public Task<IStore> OpenAsync() => StoreFactory.OpenAsync(Data, _neo4j.Auth, CancellationToken.None);

    public async Task KillAsync()
    {
        await _neo4j.KillAsync();
        await _neo4j.StartAgainAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _neo4j.DisposeAsync();
        _folder.Delete();
    }
}
