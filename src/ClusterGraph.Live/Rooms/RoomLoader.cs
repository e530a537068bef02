using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Live.Rooms;

/// <summary>Reads from the store what a room needs to begin or to go on.</summary>
internal static class RoomLoader
{
    private const int JournalPage = 1_000;

    /// <summary>Loads a map with its recent changes.</summary>
    /// <returns>Null when there is no such map.</returns>
    public static async Task<RoomBook?> LoadAsync(IMapStore store, MapId map, RoomOptions options)
    {
        var stored = await store.LoadAsync(map, CancellationToken.None);
        if (stored is null)
        {
            return null;
        }

        var after = Math.Max(0, stored.Snapshot.Revision.Value - options.HistoryChanges);
        var recent = await ReadJournalAsync(store, map, new Revision(after), stored.Snapshot.Revision);
        return new RoomBook(stored, recent, options.HistoryChanges);
    }

    /// <summary>Reads what another process wrote since a room last looked.</summary>
    /// <returns>Null when the map is gone or the store went back.</returns>
    public static async Task<(IReadOnlyList<JournalEntry> Later, IReadOnlyList<Receipt> Receipts)?> ReadNewsAsync(
        IMapStore store, RoomBook book, IEnumerable<ClientId> arriving)
    {
        var (map, known) = (book.Map.Id, book.Map.Revision);
        var heads = await store.HeadsAsync([map], CancellationToken.None);
        if (!heads.TryGetValue(map, out var head) || head < known)
        {
            return null;
        }

        var later = await ReadJournalAsync(store, map, known, head);
        ClientId[] unsure = [.. book.WithRefusalsIn(later), .. arriving];
        return (later, unsure.Length == 0 ? [] : await store.ReadReceiptsAsync(map, unsure, CancellationToken.None));
    }

    /// <summary>Reads all entries between two revisions.</summary>
    public static async Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(
        IMapStore store, MapId map, Revision after, Revision upTo)
    {
        var entries = new List<JournalEntry>();
        while (after < upTo)
        {
            var limit = (int)Math.Min(JournalPage, upTo.Value - after.Value);
            var page = await store.ReadJournalAsync(map, after, limit, CancellationToken.None);
            if (page.Count == 0)
            {
                throw new InvalidDataException($"The journal of {map} ends at {after}, before {upTo}.");
            }

            entries.AddRange(page);
            after = page[^1].Change.Rev;
        }

        return entries;
    }
}
