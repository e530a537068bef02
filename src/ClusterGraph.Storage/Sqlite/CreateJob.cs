using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Journal;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>Creates a map with its snapshot at revision zero.</summary>
internal sealed class CreateJob(MapSnapshot initial, DateTimeOffset at, StoredSnapshot snapshot) : WriteJob
{
    private readonly byte[] _genesis = JournalChain.Genesis(initial.Id, snapshot.Sha256);
    private readonly List<(MapElement Element, string Json)> _elements =
        [.. initial.Elements().Select(e => (e, ElementText.Write(e)))];

    public override StoreOutcome Write(SqliteSession session)
    {
        var created = session.Execute(
            """
            INSERT INTO maps (id, head, genesis, chain, title, created, updated)
            VALUES ($map, 0, $genesis, $genesis, $title, $at, $at) ON CONFLICT DO NOTHING
            """,
            ("$map", initial.Id.Value),
            ("$genesis", _genesis),
            ("$title", initial.Head.Title),
            ("$at", StoredTime.Write(at)));
        if (created == 0)
        {
            return StoreOutcome.MapExists;
        }

        SnapshotTable.Insert(session, snapshot);
        foreach (var (element, json) in _elements)
        {
            GraphTables.Apply(session, initial.Id, element.Key, element, json);
        }

        return StoreOutcome.Ok;
    }

    public override bool IsWritten(SqliteSession session) => session.Scalar(
        "SELECT 1 FROM maps WHERE id = $map AND genesis = $genesis",
        ("$map", initial.Id.Value),
        ("$genesis", _genesis)) is not null;
}
