using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Journal;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>Keeps a snapshot and drops old ones; revision zero stays, because the journal begins there.</summary>
internal sealed class SaveSnapshotJob(StoredSnapshot row) : WriteJob
{
    private const int Kept = 3;

    public override StoreOutcome Write(SqliteSession session)
    {
        if (session.Scalar("SELECT head FROM maps WHERE id = $map", ("$map", row.Map.Value)) is not long head)
        {
            return StoreOutcome.NoSuchMap;
        }

        if (row.Rev.Value > head)
        {
            return new StoreOutcome(StoreError.HeadMoved, $"Revision {row.Rev} is not committed.");
        }

        if (row.Rev.Value == 0)
        {
            return StoreOutcome.Ok;
        }

        SnapshotTable.Insert(session, row);
        session.Execute(
            """
            DELETE FROM snapshots WHERE map = $map AND rev > 0 AND rev NOT IN
              (SELECT rev FROM snapshots WHERE map = $map ORDER BY rev DESC LIMIT $kept)
            """,
            ("$map", row.Map.Value),
            ("$kept", Kept));
        return StoreOutcome.Ok;
    }

    public override bool IsWritten(SqliteSession session) => row.Rev.Value == 0 || session.Scalar(
        "SELECT 1 FROM snapshots WHERE map = $map AND rev = $rev AND sha256 = $sha",
        ("$map", row.Map.Value),
        ("$rev", row.Rev.Value),
        ("$sha", row.Sha256)) is not null;
}
