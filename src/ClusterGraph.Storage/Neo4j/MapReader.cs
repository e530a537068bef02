using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Journal;
using ClusterGraph.Storage.Neo4j.Statements;

namespace ClusterGraph.Storage.Neo4j;

/// <summary>Rebuilds a map from its newest sound snapshot and the journal after it, page by page.</summary>
internal sealed class MapReader(Neo4jSession session, MapId map, CancellationToken cancellation)
{
    private const int ReceiptsPerClient = 256;
    private const int Page = 500;

    /// <summary>Loads the map at its last valid revision.</summary>
    /// <returns>The map, or null when there is none.</returns>
    public async Task<StoredMap?> LoadAsync()
    {
        while (await FindAsync() is { } found)
        {
            var (snapshot, damage) = await ReplayAsync(found, found.Head);
            if (damage is null || (await FindAsync())?.Genesis == found.Genesis)
            {
                return new StoredMap(snapshot, await ReceiptsAsync(snapshot.Revision), damage);
            }

            // The map was deleted while we read: look again.
        }

        return null;
    }

    /// <summary>Loads the map at an earlier revision.</summary>
    /// <returns>The map; null when there is no such map or revision, or the journal before it is damaged.</returns>
    public async Task<MapSnapshot?> LoadAtAsync(Revision rev)
    {
        if (await FindAsync() is not { } found || rev > found.Head || rev < Revision.Zero)
        {
            return null;
        }

        var (snapshot, damage) = await ReplayAsync(found, rev);
        return damage is null ? snapshot : null;
    }

    /// <summary>Reads entries up to the last valid one.</summary>
    public async Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(Revision after, int limit)
    {
        var from = new Revision(Math.Max(0, after.Value));
        if (await FindAsync() is not { } found || found.Head <= from || limit <= 0)
        {
            return [];
        }

        var entries = new List<JournalEntry>();
        var upTo = new Revision(Math.Min(found.Head.Value, from.Value + limit));
        await FollowAsync(found, from, upTo, body => entries.Add(JournalReader.Read(body)));
        return entries;
    }

    /// <summary>Reads the latest receipts of every client.</summary>
    public async Task<IReadOnlyList<Receipt>> ReceiptsAsync() =>
        await FindAsync() is { } found ? await ReceiptsAsync(found.Head) : [];

    /// <summary>Reads the latest receipts of some clients, oldest first.</summary>
    public async Task<IReadOnlyList<Receipt>> ReceiptsAsync(IEnumerable<ClientId> clients) =>
    [
        .. (await session.ReadAsync(
            MapStatements.ReadReceiptsOf.With(
                ("mapId", map.Value), ("clients", clients.Select(c => c.Value).ToArray()), ("limit", ReceiptsPerClient)),
            cancellation)).Select(ReadReceipt),
    ];

    private async Task<FoundMap?> FindAsync() =>
        FoundMap.Of(await session.ReadAsync(MapStatements.Find.With(("mapId", map.Value)), cancellation));

    private async Task<(MapSnapshot Snapshot, string? Damage)> ReplayAsync(FoundMap found, Revision upTo)
    {
        var snapshot = await new SnapshotParts(session, map).ReadAsync(upTo, cancellation);
        if (snapshot is null)
        {
            return await RescueAsync(found);
        }

        var replay = new MapReplay(snapshot);
        var check = await FollowAsync(found, snapshot.Revision, upTo, replay.Take);
        return (replay.At(check.Last), check.Damage);
    }

    private async Task<JournalCheck> FollowAsync(FoundMap found, Revision after, Revision upTo, Action<string> take)
    {
        var check = new JournalCheck(after, await ChainAtAsync(found, after));
        while (check.Last < upTo && check.Damage is null)
        {
            var limit = (int)Math.Min(Page, upTo.Value - check.Last.Value);
            var rows = await session.ReadAsync(
                MapStatements.ReadJournal.With(("mapId", map.Value), ("after", check.Last.Value), ("limit", limit)), cancellation);
            var isWhole = rows.All(row => check.Accept(
                (long)row[0]!, (string)row[1]!, Convert.FromHexString((string)row[2]!), take));
            if (isWhole && rows.Count < limit)
            {
                check.Miss();
            }
        }

        return check;
    }

    private async Task<byte[]> ChainAtAsync(FoundMap found, Revision rev)
    {
        if (rev == Revision.Zero)
        {
            return Convert.FromHexString(found.Genesis);
        }

        var rows = await session.ReadAsync(MapStatements.ReadChain.With(("mapId", map.Value), ("rev", rev.Value)), cancellation);
        return rows.Count == 1 ? Convert.FromHexString((string)rows[0][0]!) : [];
    }

    /// <summary>The last resort when not one snapshot is sound: names, kinds and ends as the graph has them, read-only.</summary>
    private async Task<(MapSnapshot Snapshot, string? Damage)> RescueAsync(FoundMap found)
    {
        var actors = await session.ReadAsync(MapStatements.RescueActors.With(("mapId", map.Value)), cancellation);
        var links = await session.ReadAsync(MapStatements.RescueLinks.With(("mapId", map.Value)), cancellation);
        MapElement[] elements =
        [
            new MapHead { Title = found.Title },
            .. actors.Select(row => new Actor { Id = new((string)row[0]!), Name = (string)row[1]!, Type = new((string)row[2]!) }),
            .. links.Select(row => new Core.Links.Link
            {
                Id = new((string)row[0]!), Source = new((string)row[1]!), Target = new((string)row[2]!), Type = new((string)row[3]!),
            }),
        ];
        return (
            MapSnapshot.Restore(map, found.Head, elements),
            "No snapshot of this map is sound; names, kinds and links are shown as the graph has them.");
    }

    private async Task<List<Receipt>> ReceiptsAsync(Revision head) =>
    [
        .. (await session.ReadAsync(
            MapStatements.ReadReceipts.With(("mapId", map.Value), ("head", head.Value), ("limit", ReceiptsPerClient)),
            cancellation)).Select(ReadReceipt),
    ];

    private static Receipt ReadReceipt(object?[] row) => new(
        new ClientId((string)row[0]!),
        (long)row[1]!,
        (string)row[2]!,
        row[3] is long rev ? new Revision(rev) : null,
        row[4] is string code ? new ChangeError(ErrorCodes.Read(code), (string)row[5]!, (string?)row[6]) : null);
}
