using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.TestKit.Simulation;

/// <summary>
/// Puts delays and failures in front of a real store, as a plan says. After <see cref="Kill"/> no call ends any more
/// and nothing is written, which is how a process that was killed looks to its disk.
/// </summary>
/// <param name="inner">The real store.</param>
/// <param name="plan">Says what goes wrong with each call.</param>
/// <param name="delay">Waits before (true) and after (false) a call reaches the real store.</param>
public sealed class FaultyMapStore(
    IMapStore inner, Func<StoreCall, StoreFault> plan, Func<StoreCall, bool, Task> delay) : IMapStore
{
    private bool _isDead;

    /// <inheritdoc/>
    public bool IsShared { get; init; } = inner.IsShared;

    /// <summary>Gets how many calls went wrong.</summary>
    public int Fired { get; private set; }

    /// <summary>Gets how many calls came in.</summary>
    public int Calls { get; private set; }

    /// <summary>Gets the highest revision that the real store has confirmed.</summary>
    public Revision Durable { get; private set; }

    /// <summary>Lets no call through any more.</summary>
    public void Kill() => _isDead = true;

    /// <inheritdoc/>
    public Task<IReadOnlyList<MapSummary>> ListAsync(CancellationToken cancellation) => inner.ListAsync(cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<MapId, Revision>> HeadsAsync(IReadOnlyCollection<MapId> maps, CancellationToken cancellation) =>
        ReadAsync(StoreCall.Heads, () => inner.HeadsAsync(maps, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<GraphDifference>> CompareGraphAsync(MapSnapshot map, int limit, CancellationToken cancellation) =>
        inner.CompareGraphAsync(map, limit, cancellation);

    /// <inheritdoc/>
    public Task<StoreOutcome> CreateAsync(MapSnapshot initial, DateTimeOffset at, CancellationToken cancellation) =>
        inner.CreateAsync(initial, at, cancellation);

    /// <inheritdoc/>
    public async Task<StoredMap?> LoadAsync(MapId map, CancellationToken cancellation)
    {
        var stored = await ReadAsync(StoreCall.Load, () => inner.LoadAsync(map, cancellation));
        Confirm(stored?.Snapshot.Revision);
        return stored;
    }

    /// <inheritdoc/>
    public Task<MapSnapshot?> LoadAtAsync(MapId map, Revision rev, CancellationToken cancellation) =>
        inner.LoadAtAsync(map, rev, cancellation);

    /// <inheritdoc/>
    public Task<StoreOutcome> CommitAsync(CommitBatch batch, CancellationToken cancellation) =>
        WriteAsync(StoreCall.Commit, async () =>
        {
            var outcome = await inner.CommitAsync(batch, cancellation);
            if (outcome.IsOk && batch.Entries.Count > 0)
            {
                Confirm(batch.Entries[^1].Change.Rev);
            }

            return outcome;
        });

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(
        MapId map, Revision after, int limit, CancellationToken cancellation) =>
        ReadAsync(StoreCall.ReadJournal, () => inner.ReadJournalAsync(map, after, limit, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Receipt>> ReadReceiptsAsync(MapId map, CancellationToken cancellation) =>
        ReadAsync(StoreCall.ReadReceipts, () => inner.ReadReceiptsAsync(map, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Receipt>> ReadReceiptsAsync(
        MapId map, IReadOnlyCollection<ClientId> clients, CancellationToken cancellation) =>
        ReadAsync(StoreCall.ReadReceipts, () => inner.ReadReceiptsAsync(map, clients, cancellation));

    /// <inheritdoc/>
    public Task<StoreOutcome> SaveSnapshotAsync(MapSnapshot snapshot, CancellationToken cancellation) =>
        WriteAsync(StoreCall.SaveSnapshot, () => inner.SaveSnapshotAsync(snapshot, cancellation));

    /// <inheritdoc/>
    public Task<StoreOutcome> DeleteAsync(MapId map, CancellationToken cancellation) =>
        inner.DeleteAsync(map, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static Task Never() => new TaskCompletionSource().Task;

    private void Confirm(Revision? rev)
    {
        if (rev is { } confirmed && confirmed > Durable)
        {
            Durable = confirmed;
        }
    }

    private StoreFault Next(StoreCall call)
    {
        Calls++;
        var fault = plan(call);
        Fired += fault == StoreFault.None ? 0 : 1;
        return fault;
    }

    private async Task PassAsync(StoreCall call, bool isBefore)
    {
        await delay(call, isBefore);
        if (_isDead)
        {
            await Never();
        }
    }

    private async Task<T> ReadAsync<T>(StoreCall call, Func<Task<T>> read)
    {
        var fault = Next(call);
        await PassAsync(call, isBefore: true);
        if (fault != StoreFault.None)
        {
            throw new IOException($"Planned: {call} {fault}.");
        }

        var result = await read();
        await PassAsync(call, isBefore: false);
        return result;
    }

    private async Task<StoreOutcome> WriteAsync(StoreCall call, Func<Task<StoreOutcome>> write)
    {
        var fault = Next(call);
        await PassAsync(call, isBefore: true);
        switch (fault)
        {
            case StoreFault.Refuse:
                return new StoreOutcome(StoreError.Unavailable, "Planned.");
            case StoreFault.UnknownNotDone:
                return new StoreOutcome(StoreError.Unknown, "Planned.");
            case StoreFault.Damaged:
                return new StoreOutcome(StoreError.Damaged, "Planned.");
            case StoreFault.ThrowBefore:
                throw new IOException("Planned.");
            default:
                break;
        }

        var outcome = await write();
        await PassAsync(call, isBefore: false);
        return fault switch
        {
            StoreFault.UnknownDone => new StoreOutcome(StoreError.Unknown, "Planned."),
            StoreFault.ThrowAfter => throw new IOException("Planned."),
            _ => outcome,
        };
    }
}
