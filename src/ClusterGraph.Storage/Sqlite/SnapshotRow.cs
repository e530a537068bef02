using System.Security.Cryptography;
using ClusterGraph.Core.Maps;
using ClusterGraph.Storage.Journal;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>A snapshot as stored: gzipped JSON and its SHA-256.</summary>
internal sealed record SnapshotRow(MapId Map, Revision Rev, byte[] Sha256, byte[] Body)
{
    public static SnapshotRow Of(MapSnapshot snapshot)
    {
        var body = SnapshotText.Write(snapshot);
        return new SnapshotRow(snapshot.Id, snapshot.Revision, SHA256.HashData(body), body);
    }

    public void Insert(SqliteSession session) => session.Execute(
        "INSERT INTO snapshots (map, rev, sha256, body) VALUES ($map, $rev, $sha, $body) "
        + "ON CONFLICT (map, rev) DO UPDATE SET sha256 = excluded.sha256, body = excluded.body",
        ("$map", Map.Value),
        ("$rev", Rev.Value),
        ("$sha", Sha256),
        ("$body", Body));

    /// <summary>Gives the snapshot, if its hash is right and it can be read.</summary>
    public MapSnapshot? ReadIfSound()
    {
        if (!SHA256.HashData(Body).AsSpan().SequenceEqual(Sha256))
        {
            return null;
        }

        try
        {
            var snapshot = SnapshotText.Read(Map, Body);
            return snapshot.Revision == Rev ? snapshot : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
