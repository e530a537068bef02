using System.Text;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Journal;
using ClusterGraph.Storage.Neo4j.Execution;
using ClusterGraph.Storage.Neo4j.Statements;

namespace ClusterGraph.Storage.Neo4j;

/// <summary>Snapshots of one map, in parts of a size that a transaction bears, one request each.</summary>
internal sealed class SnapshotParts(Neo4jSession session, MapId map)
{
    private const int Kept = 3;

    // A multiple of three, so that parts can be decoded each on its own; a part is at most 1 MiB of base64.
    private const int PartBytes = 786_432;

    /// <summary>Writes a snapshot of a map at or below its head, and drops the oldest.</summary>
    public async Task<StoreOutcome> KeepAsync(MapSnapshot snapshot, CancellationToken cancellation)
    {
        var answer = await session.RunAsync(MapStatements.Find.With(("mapId", map.Value)), cancellation);
        if (FoundMap.Of(answer.Rows) is not { } found)
        {
            return Failed(answer);
        }

        if (snapshot.Revision > found.Head)
        {
            return new StoreOutcome(StoreError.HeadMoved, $"Revision {snapshot.Revision} is not committed.");
        }

        if (snapshot.Revision == Revision.Zero)
        {
            return StoreOutcome.Ok;
        }

        var written = await WriteAsync(StoredSnapshot.Of(snapshot), token: null, cancellation);
        if (!written.IsOk)
        {
            return Failed(written);
        }

        var dropped = await session.RepeatAsync(MapStatements.DropSnapshots.With(("mapId", map.Value), ("kept", Kept)), cancellation);
        return dropped.IsOk ? StoreOutcome.Ok : Failed(dropped);
    }

    /// <summary>Writes all parts; of a map that is being made, only under its token.</summary>
    public async Task<CypherAnswer> WriteAsync(StoredSnapshot snapshot, string? token, CancellationToken cancellation)
    {
        var parts = Math.Max(1, (snapshot.Body.Length + PartBytes - 1) / PartBytes);
        var answer = CypherAnswer.Of([]);
        for (var part = 0; part < parts && answer.IsOk; part++)
        {
            var bytes = snapshot.Body.AsSpan(part * PartBytes, Math.Min(PartBytes, snapshot.Body.Length - (part * PartBytes)));
            var call = MapStatements.PutSnapshot.With(
                ("mapId", map.Value),
                ("token", token),
                ("rev", snapshot.Rev.Value),
                ("part", part),
                ("parts", parts),
                ("sha256", Convert.ToHexString(snapshot.Sha256)),
                ("data", Convert.ToBase64String(bytes)));
            answer = await session.RepeatAsync(call, cancellation);
        }

        return answer;
    }

    /// <summary>Reads the newest sound snapshot at or below a revision; null when there is none.</summary>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public async Task<MapSnapshot?> ReadAsync(Revision upTo, CancellationToken cancellation)
    {
        var found = await session.ReadAsync(
            MapStatements.ListSnapshots.With(("mapId", map.Value), ("rev", upTo.Value)), cancellation);
        foreach (var row in found)
        {
            if (await ReadAsync((long)row[0]!, (string)row[1]!, (long)row[2]!, cancellation) is { } snapshot)
            {
                return snapshot;
            }
        }

        return null;
    }

    private async Task<MapSnapshot?> ReadAsync(long rev, string sha256, long parts, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        for (var part = 0L; part < parts; part++)
        {
            var rows = await session.ReadAsync(
                MapStatements.ReadSnapshot.With(("mapId", map.Value), ("rev", rev), ("part", part)), cancellation);
            if (rows.Count == 0 || !TryAppend(body, (string)rows[0][0]!))
            {
                return null;
            }
        }

        return new StoredSnapshot(map, new Revision(rev), Convert.FromHexString(sha256), body.ToArray()).ReadIfSound();
    }

    private static bool TryAppend(MemoryStream body, string base64)
    {
        var bytes = new byte[Encoding.ASCII.GetByteCount(base64)];
        if (!Convert.TryFromBase64String(base64, bytes, out var written))
        {
            return false;
        }

        body.Write(bytes, 0, written);
        return true;
    }

    private static StoreOutcome Failed(CypherAnswer answer) => answer.IsOk
        ? StoreOutcome.NoSuchMap
        : new StoreOutcome(StoreError.Unavailable, answer.Detail);
}
