using ClusterGraph.Storage.InMemory;
using ClusterGraph.Storage.Tests.Contracts;

namespace ClusterGraph.Storage.Tests.InMemory;

public sealed class InMemoryMapStoreTests : MapStoreContract
{
    protected override bool IsDurable => false;

    protected override Task<IStore> OpenAsync() => Task.FromResult<IStore>(new InMemoryStore());
}
