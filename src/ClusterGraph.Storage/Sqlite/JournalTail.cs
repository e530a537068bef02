using ClusterGraph.Core.Maps;
using ClusterGraph.Storage.Journal;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>Reads journal rows in order and checks each against the hash chain; stops at the first that is wrong.</summary>
internal sealed class JournalTail(SqliteSession session, MapId map, byte[] genesis)
{
    private const string ReadRows = """
        SELECT rev, body, chain FROM journal WHERE map = $map AND rev > $after ORDER BY rev LIMIT $limit
        """;

    private JournalCheck? _check;

    /// <summary>Gets a sentence once a wrong or missing row was met.</summary>
    public string? Damage => _check?.Damage;

    /// <summary>Reads exactly so many rows; fewer are taken only when <see cref="Damage"/> is set.</summary>
    /// <param name="after">The revision before the first.</param>
    /// <param name="limit">How many there must be.</param>
    /// <param name="take">Takes the JSON of one entry; may throw <see cref="InvalidDataException"/>.</param>
    /// <returns>The last valid revision.</returns>
    public Revision Read(Revision after, int limit, Action<string> take)
    {
        _check ??= new JournalCheck(after, ChainAt(after));
        var rows = session.Query(
            ReadRows,
            row => (Rev: row.GetInt64(0), Body: row.GetString(1), Chain: row.GetFieldValue<byte[]>(2)),
            ("$map", map.Value),
            ("$after", after.Value),
            ("$limit", limit));
        if (rows.TrueForAll(row => _check.Accept(row.Rev, row.Body, row.Chain, take)) && rows.Count < limit)
        {
            _check.Miss();
        }

        return _check.Last;
    }

    /// <summary>Gives the link of a revision; an empty one, which fits nothing, when its row is missing.</summary>
    private byte[] ChainAt(Revision rev) => rev == Revision.Zero
        ? genesis
        : session.Query(
            "SELECT chain FROM journal WHERE map = $map AND rev = $rev",
            row => row.GetFieldValue<byte[]>(0),
            ("$map", map.Value),
            ("$rev", rev.Value)).SingleOrDefault() is { Length: 32 } chain ? chain : new byte[32];
}
