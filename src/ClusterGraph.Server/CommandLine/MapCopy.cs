using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Server.CommandLine;

/// <summary>
/// Copies one map: its first state, then its journal in batches, then the refusals, and at last compares the state hashes.
/// A copy that broke off goes on at the head of the target.
/// </summary>
internal sealed class MapCopy(IMapStore source, IMapStore target, MapSummary summary)
{
    private const int Page = 500;
    private const double ShareOfFirstState = 0.5;

    /// <summary>Copies.</summary>
    /// <exception cref="IOException">A store cannot be read.</exception>
    public async Task<CopiedMap> RunAsync(IProgress<double> progress, CancellationToken stop)
    {
        var (head, problem) = await BeginAsync(progress, stop);
        var from = head;
        while (problem is null && head < summary.Head)
        {
            var entries = await source.ReadJournalAsync(summary.Id, head, Page, stop);
            if (entries.Count == 0)
            {
                return Failed(head, from, $"its journal ends at revision {head}, before its head {summary.Head}.");
            }

            problem = Explain(await target.CommitAsync(new CommitBatch(summary.Id, head, entries, []), stop));
            head = problem is null ? entries[^1].Change.Rev : head;
            progress.Report(ShareOfFirstState + ((1 - ShareOfFirstState) * head.Value / summary.Head.Value));
        }

        return problem is null ? await EndAsync(from, stop) : Failed(head, from, problem);
    }

    /// <summary>Makes the map in the target, or finds where an earlier copy broke off.</summary>
    private async Task<(Revision Head, string? Problem)> BeginAsync(IProgress<double> progress, CancellationToken stop)
    {
        if (await source.LoadAtAsync(summary.Id, Revision.Zero, stop) is not { } first)
        {
            return (Revision.Zero, "its first state cannot be read; 'verify' tells more.");
        }

        if (await target.LoadAsync(summary.Id, stop) is not { } there)
        {
            var share = new Progress<double>(done => progress.Report(done * ShareOfFirstState));
            return (Revision.Zero, Explain(await target.CreateAsync(first, summary.Updated, share, stop)));
        }

        var head = there.Snapshot.Revision;
        var sameThen = head <= summary.Head ? await source.LoadAtAsync(summary.Id, head, stop) : null;
        return sameThen?.StoredHash == there.Snapshot.StoredHash
            ? (head, null)
            : (head, "the target has a map of this name with another history; delete or rename one of them.");
    }

    private async Task<CopiedMap> EndAsync(Revision from, CancellationToken stop)
    {
        // Both take long for a large map, and each is mostly one thread's work.
        var loading = Task.Run(() => source.LoadAsync(summary.Id, stop), stop);
        var there = (await target.LoadAsync(summary.Id, stop))!;
        var original = (await loading)!;
        var known = there.Receipts.Select(r => (r.Client, r.Seq)).ToHashSet();
        var refused = original.Receipts.Where(r => r.Error is not null && !known.Contains((r.Client, r.Seq))).ToList();
        if (refused.Count > 0
            && Explain(await target.CommitAsync(new CommitBatch(summary.Id, there.Snapshot.Revision, [], refused), stop)) is { } problem)
        {
            return Failed(there.Snapshot.Revision, from, problem);
        }

        var (hash, wanted) = (there.Snapshot.StoredHash, original.Snapshot.StoredHash);
        if (there.Snapshot.Revision == original.Snapshot.Revision && hash != wanted)
        {
            return Failed(there.Snapshot.Revision, from, $"the copy has state hash {hash}, the source {wanted}.");
        }

        var kept = await target.SaveSnapshotAsync(there.Snapshot, stop);
        return new CopiedMap(
            summary.Id.Value, there.Snapshot.Revision.Value, there.Snapshot.Revision.Value - from.Value, hash.ToString(), Explain(kept));
    }

    private CopiedMap Failed(Revision head, Revision from, string problem) =>
        new(summary.Id.Value, head.Value, head.Value - from.Value, string.Empty, problem);

    private static string? Explain(StoreOutcome outcome) =>
        outcome.IsOk ? null : $"the target did not take it ({outcome.Error}): {outcome.Detail}";
}
