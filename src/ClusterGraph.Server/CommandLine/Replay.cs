using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Rebuilds a map from its first state and its journal alone.</summary>
internal static class Replay
{
    private const int Step = 1_000;
    private const int MostDifferences = 20;

    /// <summary>Compares the replay with the loaded map and with the stored graph.</summary>
    public static async Task<VerifiedMap> VerifyAsync(IMapStore store, MapSummary summary, CancellationToken stop)
    {
        var stored = await store.LoadAsync(summary.Id, stop);
        var replayed = await store.LoadAtAsync(summary.Id, Revision.Zero, stop);
        if (stored is null || replayed is null)
        {
            return new VerifiedMap(summary.Id.Value, 0, "", "its first state cannot be read.");
        }

        string? gap = null;
        IReadOnlyList<JournalEntry> entries;
        do
        {
            entries = await store.ReadJournalAsync(summary.Id, replayed.Revision, Step, stop);
            foreach (var entry in entries)
            {
                if (entry.Change.Rev != replayed.Revision.Next)
                {
                    gap = $"revision {replayed.Revision.Next} is missing from the journal.";
                    break;
                }

                replayed = replayed.Apply(entry.Change);
            }
        }
        while (entries.Count > 0 && gap is null);

        var hash = replayed.StoredHash.ToString();
        return new VerifiedMap(
            summary.Id.Value,
            replayed.Revision.Value,
            hash,
            gap ?? Compare(replayed, stored, summary) ?? await CompareGraphAsync(store, replayed, stop));
    }

    private static async Task<string?> CompareGraphAsync(IMapStore store, MapSnapshot map, CancellationToken stop)
    {
        var found = await store.CompareGraphAsync(map, MostDifferences + 1, stop);
        if (found.Count == 0)
        {
            return null;
        }

        var more = found.Count > MostDifferences ? " There are more." : string.Empty;
        return "the stored graph was changed by hand; the journal still holds. "
            + string.Join(' ', found.Take(MostDifferences).Select(d => d.ToString())) + more;
    }

    private static string? Compare(MapSnapshot replayed, StoredMap stored, MapSummary summary)
    {
        if (stored.Damage is { } damage)
        {
            return damage;
        }

        if (summary.Head != replayed.Revision)
        {
            return $"its head is {summary.Head}, but the journal ends at {replayed.Revision}.";
        }

        if (stored.Snapshot.StoredHash != replayed.StoredHash)
        {
            return "the journal gives another state than the newest snapshot.";
        }

        return summary.Actors != replayed.Actors.Count || summary.Links != replayed.Links.Count
            ? $"the stored graph has {summary.Actors} actors and {summary.Links} links, the journal gives "
                + $"{replayed.Actors.Count} and {replayed.Links.Count}."
            : null;
    }
}
