using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>Deletes a map with its journal, graph, snapshots, grants and memberships.</summary>
internal sealed class DeleteJob(MapId map) : WriteJob
{
    public override bool EmptiesLog => true;

    public override StoreOutcome Write(SqliteSession session)
    {
        if (session.Execute("DELETE FROM maps WHERE id = $map", ("$map", map.Value)) == 0)
        {
            return StoreOutcome.NoSuchMap;
        }

        session.Execute("DELETE FROM grants WHERE map = $map", ("$map", map.Value));
        session.Execute("DELETE FROM memberships WHERE map = $map", ("$map", map.Value));
        return StoreOutcome.Ok;
    }

    public override bool IsWritten(SqliteSession session) =>
        session.Scalar("SELECT 1 FROM maps WHERE id = $map", ("$map", map.Value)) is null;
}
