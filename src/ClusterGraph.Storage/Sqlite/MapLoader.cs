using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Journal;
using Microsoft.Data.Sqlite;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>Rebuilds a map from its newest sound snapshot and the journal after it. Every statement is a short read.</summary>
internal sealed class MapLoader(SqliteSession session, MapId map, CancellationToken cancellation)
{
    private const int ReceiptsPerClient = 256;
    private const int Rows = 500;

    private const string LatestReceipts = """
        SELECT client, seq, payload_hash, rev, code, message, field FROM (
          SELECT *, row_number() OVER (PARTITION BY client ORDER BY seq DESC) AS age FROM receipts WHERE map = $map)
        WHERE age <= $limit AND (rev IS NULL OR rev <= $head) ORDER BY client, seq
        """;

    private const string ReceiptsOfClient = """
        SELECT * FROM (
          SELECT client, seq, payload_hash, rev, code, message, field FROM receipts
          WHERE map = $map AND client = $client ORDER BY seq DESC LIMIT $limit)
        ORDER BY seq
        """;

    /// <summary>Loads the map at its last valid revision.</summary>
    /// <returns>The map, or null when there is none.</returns>
    public StoredMap? Load()
    {
        while (FindMap() is { } found)
        {
            var replay = Replay(found, found.Head);
            if (replay.Damage is null || FindMap()?.Genesis.AsSpan().SequenceEqual(found.Genesis) == true)
            {
                return new StoredMap(replay.Snapshot, Receipts(replay.Snapshot.Revision), replay.Damage);
            }

            // The map was deleted while we read: look again.
        }

        return null;
    }

    /// <summary>Loads the map at an earlier revision.</summary>
    /// <returns>The map; null when there is no such map or revision, or the journal before it is damaged.</returns>
    public MapSnapshot? LoadAt(Revision rev)
    {
        if (FindMap() is not { } found || rev.Value > found.Head || rev.Value < 0)
        {
            return null;
        }

        var replay = Replay(found, rev.Value);
        return replay.Damage is null ? replay.Snapshot : null;
    }

    /// <summary>Reads the latest receipts of every client.</summary>
    public List<Receipt> Receipts() => FindMap() is { } found ? Receipts(new Revision(found.Head)) : [];

    /// <summary>Reads the latest receipts of a client, oldest first.</summary>
    public List<Receipt> ReceiptsOf(ClientId client) => session.Query(
        ReceiptsOfClient, ReadReceipt, ("$map", map.Value), ("$client", client.Value), ("$limit", ReceiptsPerClient));

    private MapRow? FindMap() => session.Query(
        "SELECT head, genesis, title FROM maps WHERE id = $map",
        row => new MapRow(row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetString(2)),
        ("$map", map.Value)).SingleOrDefault();

    private (MapSnapshot Snapshot, string? Damage) Replay(MapRow found, long upTo)
    {
        var snapshot = FindSnapshot(upTo);
        if (snapshot is null)
        {
            return GraphRescue.Load(session, map, found);
        }

        var replay = new MapReplay(snapshot);
        var tail = new JournalTail(session, map, found.Genesis);
        var last = snapshot.Revision;
        while (last.Value < upTo && tail.Damage is null)
        {
            cancellation.ThrowIfCancellationRequested();
            last = tail.Read(last, (int)Math.Min(Rows, upTo - last.Value), replay.Take);
        }

        return (replay.At(last), tail.Damage);
    }

    private MapSnapshot? FindSnapshot(long upTo)
    {
        var revisions = session.Query(
            "SELECT rev FROM snapshots WHERE map = $map AND rev <= $rev ORDER BY rev DESC",
            row => row.GetInt64(0),
            ("$map", map.Value),
            ("$rev", upTo));
        return revisions.Select(ReadSnapshot).FirstOrDefault(snapshot => snapshot is not null);
    }

    private MapSnapshot? ReadSnapshot(long rev) => session.Query(
        "SELECT sha256, body FROM snapshots WHERE map = $map AND rev = $rev",
        row => new StoredSnapshot(map, new Revision(rev), row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1)),
        ("$map", map.Value),
        ("$rev", rev)).SingleOrDefault()?.ReadIfSound();

    private List<Receipt> Receipts(Revision head) => session.Query(
        LatestReceipts, ReadReceipt, ("$map", map.Value), ("$limit", ReceiptsPerClient), ("$head", head.Value));

    private static Receipt ReadReceipt(SqliteDataReader row) => new(
        new ClientId(row.GetString(0)),
        row.GetInt64(1),
        row.GetString(2),
        row.IsDBNull(3) ? null : new Revision(row.GetInt64(3)),
        row.IsDBNull(4) ? null : new ChangeError(
            ErrorCodes.Read(row.GetString(4)), row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6)));
}
