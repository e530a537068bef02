using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Journal;

namespace ClusterGraph.Storage.InMemory;

/// <summary>Keeps maps in memory under the same rules as the stores on disk.</summary>
public sealed class InMemoryMapStore : IMapStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<MapId, InMemoryMap> _maps = [];
    private readonly Action<MapId> _onDelete;

    /// <summary>Initializes a new instance of the <see cref="InMemoryMapStore"/> class, empty.</summary>
    public InMemoryMapStore()
        : this(_ => { })
    {
    }

    internal InMemoryMapStore(Action<MapId> onDelete) => _onDelete = onDelete;

    /// <inheritdoc/>
    public bool IsShared => false;

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<MapId, Revision>> HeadsAsync(IReadOnlyCollection<MapId> maps, CancellationToken cancellation) =>
        Locked<IReadOnlyDictionary<MapId, Revision>>(
            () => maps.Where(_maps.ContainsKey).ToDictionary(id => id, id => _maps[id].Summary.Head), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<MapSummary>> ListAsync(CancellationToken cancellation) =>
        Locked<IReadOnlyList<MapSummary>>(
            () =>
            [
                .. _maps.Values.Select(m => m.Summary)
                    .OrderByDescending(s => s.Updated)
                    .ThenBy(s => s.Id.Value, StringComparer.Ordinal),
            ],
            cancellation);

    /// <inheritdoc/>
    public Task<StoreOutcome> CreateAsync(MapSnapshot initial, DateTimeOffset at, CancellationToken cancellation)
    {
        BatchRules.RequireNew(initial);
        return Locked(
            () => _maps.TryAdd(initial.Id, new InMemoryMap(initial, at))
                ? StoreOutcome.Ok
                : StoreOutcome.MapExists,
            cancellation);
    }

    /// <inheritdoc/>
    public Task<StoredMap?> LoadAsync(MapId map, CancellationToken cancellation) =>
        Locked(() => _maps.GetValueOrDefault(map)?.Load(), cancellation);

    /// <inheritdoc/>
    public Task<MapSnapshot?> LoadAtAsync(MapId map, Revision rev, CancellationToken cancellation) =>
        Locked(() => _maps.GetValueOrDefault(map)?.At(rev), cancellation);

    /// <inheritdoc/>
    public Task<StoreOutcome> CommitAsync(CommitBatch batch, CancellationToken cancellation)
    {
        BatchRules.Require(batch);
        return Locked(() => _maps.TryGetValue(batch.Map, out var found) ? found.Commit(batch) : StoreOutcome.NoSuchMap, cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(
        MapId map, Revision after, int limit, CancellationToken cancellation) =>
        Locked<IReadOnlyList<JournalEntry>>(
            () => _maps.TryGetValue(map, out var found) ? [.. found.After(after).Take(limit)] : [], cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Receipt>> ReadReceiptsAsync(MapId map, CancellationToken cancellation) =>
        Locked(() => _maps.TryGetValue(map, out var found) ? found.Receipts() : [], cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Receipt>> ReadReceiptsAsync(
        MapId map, IReadOnlyCollection<ClientId> clients, CancellationToken cancellation) =>
        Locked(() => _maps.TryGetValue(map, out var found) ? found.ReceiptsOf(clients) : [], cancellation);

    /// <inheritdoc/>
    public Task<StoreOutcome> SaveSnapshotAsync(MapSnapshot snapshot, CancellationToken cancellation) =>
        Locked(
            () => _maps.TryGetValue(snapshot.Id, out var found) ? found.Save(snapshot) : StoreOutcome.NoSuchMap, cancellation);

    /// <inheritdoc/>
    public Task<StoreOutcome> DeleteAsync(MapId map, CancellationToken cancellation) =>
        Locked(
            () =>
            {
                if (!_maps.Remove(map))
                {
                    return StoreOutcome.NoSuchMap;
                }

                _onDelete(map);
                return StoreOutcome.Ok;
            },
            cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<GraphDifference>> CompareGraphAsync(MapSnapshot map, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<GraphDifference>>([]);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<T> Locked<T>(Func<T> action, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellation);
        }

        lock (_lock)
        {
            return Task.FromResult(action());
        }
    }
}
