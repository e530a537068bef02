using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Journal;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>Writes one batch of changes and receipts.</summary>
internal sealed class CommitJob(CommitBatch batch, IReadOnlyList<PreparedEntry> entries) : WriteJob
{
    private const string TakeHead =
        "UPDATE maps SET head = $new WHERE id = $map AND head = $old RETURNING chain";

    private const string KeepChain = "UPDATE maps SET chain = $chain, updated = $updated WHERE id = $map";

    private const string AddEntry = """
        INSERT INTO journal (map, rev, client, seq, by, at, payload_hash, body, chain)
        VALUES ($map, $rev, $client, $seq, $by, $at, $payload, $body, $chain)
        """;

    private const string AddReceipt = """
        INSERT INTO receipts (map, client, seq, payload_hash, rev, code, message, field)
        VALUES ($map, $client, $seq, $payload, $rev, $code, $message, $field)
        ON CONFLICT DO NOTHING
        """;

    private static readonly StoreOutcome Duplicate =
        new(StoreError.HeadMoved, "A submission of this batch is stored already.");

    private byte[] _chain = [];

    public override int Weight => Math.Max(1, entries.Count);

    public override StoreOutcome Write(SqliteSession session)
    {
        if (TakeHeadOf(session) is { IsOk: false } refused)
        {
            return refused;
        }

        foreach (var entry in entries)
        {
            if (!Add(session, entry))
            {
                return Duplicate;
            }
        }

        foreach (var rejection in batch.Rejections)
        {
            if (!Add(session, rejection))
            {
                return Duplicate;
            }
        }

        if (entries.Count > 0)
        {
            session.Execute(
                KeepChain,
                ("$chain", _chain),
                ("$updated", StoredTime.Write(entries[^1].Entry.Change.At)),
                ("$map", batch.Map.Value));
        }

        return StoreOutcome.Ok;
    }

    public override bool IsWritten(SqliteSession session) => entries.Count > 0
        ? session.Scalar(
            "SELECT 1 FROM journal WHERE map = $map AND rev = $rev AND chain = $chain",
            ("$map", batch.Map.Value),
            ("$rev", entries[^1].Entry.Change.Rev.Value),
            ("$chain", _chain)) is not null
        : session.Scalar(
            "SELECT 1 FROM receipts WHERE map = $map AND client = $client AND seq = $seq AND payload_hash = $payload",
            ("$map", batch.Map.Value),
            ("$client", batch.Rejections[^1].Client.Value),
            ("$seq", batch.Rejections[^1].Seq),
            ("$payload", batch.Rejections[^1].PayloadHash)) is not null;

    /// <summary>Moves the head, which succeeds only when it is where the batch says; the safety device of the store.</summary>
    private StoreOutcome TakeHeadOf(SqliteSession session)
    {
        var chain = session.Query(
            TakeHead,
            row => row.GetFieldValue<byte[]>(0),
            ("$new", batch.ExpectedHead.Value + entries.Count),
            ("$map", batch.Map.Value),
            ("$old", batch.ExpectedHead.Value));
        if (chain.Count == 1)
        {
            _chain = chain[0];
            return StoreOutcome.Ok;
        }

        return session.Scalar("SELECT head FROM maps WHERE id = $map", ("$map", batch.Map.Value)) is long head
            ? new StoreOutcome(StoreError.HeadMoved, $"The head is {head}, not {batch.ExpectedHead}.")
            : StoreOutcome.NoSuchMap;
    }

    private bool Add(SqliteSession session, PreparedEntry entry)
    {
        var change = entry.Entry.Change;
        if (!Add(session, new Receipt(change.Client, change.Seq, entry.Entry.PayloadHash, change.Rev, Error: null)))
        {
            return false;
        }

        _chain = JournalChain.Next(_chain, entry.Digest);
        session.Execute(
            AddEntry,
            ("$map", batch.Map.Value),
            ("$rev", change.Rev.Value),
            ("$client", change.Client.Value),
            ("$seq", change.Seq),
            ("$by", change.By.Value),
            ("$at", StoredTime.Write(change.At)),
            ("$payload", entry.Entry.PayloadHash),
            ("$body", entry.Body),
            ("$chain", _chain));
        for (var i = 0; i < change.Effects.Count; i++)
        {
            GraphTables.Apply(session, batch.Map, change.Effects[i].Key, change.Effects[i].After, entry.After[i]);
        }

        return true;
    }

    private bool Add(SqliteSession session, Receipt receipt) => session.Execute(
        AddReceipt,
        ("$map", batch.Map.Value),
        ("$client", receipt.Client.Value),
        ("$seq", receipt.Seq),
        ("$payload", receipt.PayloadHash),
        ("$rev", receipt.Rev?.Value),
        ("$code", receipt.Error?.WireCode),
        ("$message", receipt.Error?.Message),
        ("$field", receipt.Error?.Field)) == 1;
}
