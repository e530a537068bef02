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
        var (begun, problem) = await BeginAsync(progress, stop);
        var (original, from) = (begun, begun?.Revision ?? Revision.Zero);
        while (problem is null && original!.Revision < summary.Head)
        {
            var head = original.Revision;
            var entries = await source.ReadJournalAsync(summary.Id, head, Page, stop);
            if (entries.Count == 0)
            {
                return Failed(head, from, $"its journal ends at revision {head}, before its head {summary.Head}.");
            }

            problem = Explain(await target.CommitAsync(new CommitBatch(summary.Id, head, entries, []), stop));
            original = problem is null ? entries.Aggregate(original, (map, entry) => map.Apply(entry.Change)) : original;
            progress.Report(ShareOfFirstState + ((1 - ShareOfFirstState) * original.Revision.Value / summary.Head.Value));
        }

        return problem is null ? await EndAsync(original!, from, stop) : Failed(original?.Revision ?? Revision.Zero, from, problem);
    }

    /// <summary>Makes the map in the target, or finds where an earlier copy broke off; gives the source as it was there.</summary>
    private async Task<(MapSnapshot? Original, string? Problem)> BeginAsync(IProgress<double> progress, CancellationToken stop)
    {
        if (await target.LoadAsync(summary.Id, stop) is { Snapshot: var there })
        {
            var then = there.Revision <= summary.Head ? await source.LoadAtAsync(summary.Id, there.Revision, stop) : null;
            return then?.StoredHash == there.StoredHash
                ? (then, null)
                : (there, "the target has a map of this name with another history; delete or rename one of them.");
        }

        if (await source.LoadAtAsync(summary.Id, Revision.Zero, stop) is not { } first)
        {
            return (null, "its first state cannot be read; 'verify' tells more.");
        }

        var share = new Progress<double>(done => progress.Report(done * ShareOfFirstState));
        return (first, Explain(await target.CreateAsync(first, summary.Updated, share, stop)));
    }

    /// <summary>Copies the refusals and compares what the target gives back with what came out of the source's journal.</summary>
    private async Task<CopiedMap> EndAsync(MapSnapshot original, Revision from, CancellationToken stop)
    {
        var there = (await target.LoadAsync(summary.Id, stop))!;
        var known = there.Receipts.Select(r => (r.Client, r.Seq)).ToHashSet();
        var receipts = await source.ReadReceiptsAsync(summary.Id, stop);
        var refused = receipts.Where(r => r.Error is not null && !known.Contains((r.Client, r.Seq))).ToList();
        if (refused.Count > 0
            && Explain(await target.CommitAsync(new CommitBatch(summary.Id, there.Snapshot.Revision, [], refused), stop)) is { } problem)
        {
            return Failed(there.Snapshot.Revision, from, problem);
        }

        var (hash, wanted) = (there.Snapshot.StoredHash, original.StoredHash);
        if (there.Snapshot.Revision == original.Revision && hash != wanted)
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
