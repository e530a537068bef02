using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Storage.InMemory;

/// <summary>Keeps everything in memory: for tests and for trying things out. Nothing outlives the process.</summary>
public sealed class InMemoryStore : IStore
{
    private readonly InMemoryAccessStore _access = new();

    /// <summary>Initializes a new instance of the <see cref="InMemoryStore"/> class, empty.</summary>
    public InMemoryStore() => Maps = new InMemoryMapStore(_access.Forget);

    /// <inheritdoc/>
    public IMapStore Maps { get; }

    /// <inheritdoc/>
    public IAccessStore Access => _access;

    /// <inheritdoc/>
    public Task<StoreHealth> CheckAsync(CancellationToken cancellation) =>
        Task.FromResult(new StoreHealth(CanRead: true, CanWrite: true, Detail: null, Waiting: 0, LogBytes: 0));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Maps.DisposeAsync();
}
