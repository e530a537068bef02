using ClusterGraph.Storage.InMemory;
using ClusterGraph.Storage.Tests.Contracts;

namespace ClusterGraph.Storage.Tests.InMemory;

/// <summary>A store in memory.</summary>
internal sealed class MemoryPlace : IStorePlace
{
    public bool IsDurable => false;

    public Task<IStore> OpenAsync() => Task.FromResult<IStore>(new InMemoryStore());
}
