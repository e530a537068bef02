using ClusterGraph.Storage.Journal;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>Writes snapshots.</summary>
internal static class SnapshotTable
{
    /// <summary>Writes a snapshot, replacing one of the same revision.</summary>
    public static void Insert(SqliteSession session, StoredSnapshot row) => session.Execute(
        "INSERT INTO snapshots (map, rev, sha256, body) VALUES ($map, $rev, $sha, $body) "
        + "ON CONFLICT (map, rev) DO UPDATE SET sha256 = excluded.sha256, body = excluded.body",
        ("$map", row.Map.Value),
        ("$rev", row.Rev.Value),
        ("$sha", row.Sha256),
        ("$body", row.Body));
}
