using ClusterGraph.Core.Maps;
using ClusterGraph.Storage.Journal;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>Reads journal rows in order and checks each against the hash chain; stops at the first that is wrong.</summary>
internal sealed class JournalTail(SqliteSession session, MapId map, byte[] genesis)
{
    private const string ReadRows = """
        SELECT rev, body, chain FROM journal WHERE map = $map AND rev > $after ORDER BY rev LIMIT $limit
        """;

    private byte[]? _chain;

    /// <summary>Gets a sentence once a wrong or missing row was met.</summary>
    public string? Damage { get; private set; }

    /// <summary>Reads exactly so many rows; fewer are taken only when <see cref="Damage"/> is set.</summary>
    /// <param name="after">The revision before the first.</param>
    /// <param name="limit">How many there must be.</param>
    /// <param name="take">Takes the JSON of one entry; may throw <see cref="InvalidDataException"/>.</param>
    /// <returns>The last valid revision.</returns>
    public Revision Read(Revision after, int limit, Action<string> take)
    {
        _chain ??= ChainAt(after);
        var rows = session.Query(
            ReadRows,
            row => (Rev: row.GetInt64(0), Body: row.GetString(1), Chain: row.GetFieldValue<byte[]>(2)),
            ("$map", map.Value),
            ("$after", after.Value),
            ("$limit", limit));
        var last = after;
        foreach (var (rev, body, chain) in rows)
        {
            Damage = Problem(last, rev, body, chain, take);
            if (Damage is not null)
            {
                return last;
            }

            _chain = chain;
            last = last.Next;
        }

        if (rows.Count < limit)
        {
            Damage = Sentence(last, "is missing");
        }

        return last;
    }

    private static string Sentence(Revision last, string what) =>
        $"Entry {last.Next} of the journal {what}; the map is valid up to revision {last}.";

    private string? Problem(Revision last, long rev, string body, byte[] chain, Action<string> take)
    {
        if (rev != last.Next.Value)
        {
            return Sentence(last, "is missing");
        }

        if (!JournalChain.Next(_chain, JournalChain.Digest(body)).AsSpan().SequenceEqual(chain))
        {
            return Sentence(last, "does not fit its hash");
        }

        try
        {
            take(body);
            return null;
        }
        catch (InvalidDataException e)
        {
            return Sentence(last, "cannot be read: " + e.Message);
        }
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
