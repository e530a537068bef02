using ClusterGraph.Storage.Neo4j;
using ClusterGraph.Storage.Tests.Contracts;

namespace ClusterGraph.Storage.Tests.Neo4j;

[Collection(Neo4jCollection.Name)]
[Trait("Needs", "Neo4j")]
public sealed class Neo4jMapStoreTests(Neo4jFixture server) : MapStoreContract
{
    protected override bool IsDurable => true;

    public override async Task InitializeAsync()
    {
        await server.ClearAsync();
        await base.InitializeAsync();
    }

    protected override async Task<IStore> OpenAsync() =>
        await Neo4jStore.OpenAsync(server.Options, TimeProvider.System, None);
}
