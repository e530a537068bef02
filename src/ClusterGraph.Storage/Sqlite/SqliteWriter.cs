using System.Collections.Concurrent;
using ClusterGraph.Core.Persistence;
using Microsoft.Data.Sqlite;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>
/// The only writer of a database: one thread that takes everything waiting, of all maps, into one transaction. It never
/// lingers: while one transaction is synced to disk the next one gathers.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    /// <summary>About how many entries go into one transaction; one job is never split.</summary>
    private const int EntriesPerTransaction = 256;

    private readonly BlockingCollection<WriteJob> _waiting;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SqliteOpener _opener;
    private readonly long _epoch;
    private SqliteSession? _session;

    public SqliteWriter(SqliteOpener opener, SqliteSession session, long epoch)
    {
        _opener = opener;
        _session = session;
        _epoch = epoch;
        _waiting = new BlockingCollection<WriteJob>(opener.Options.QueueLimit);
        new Thread(Run) { IsBackground = true, Name = "map store writer" }.Start();
    }

    public int Waiting => _ended.Task.IsCompleted ? 0 : _waiting.Count;

    /// <summary>Hands a job to the writer.</summary>
    /// <returns>Its outcome, once it is on disk or refused.</returns>
    public async Task<StoreOutcome> RunAsync(WriteJob job, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            if (!_waiting.TryAdd(job))
            {
                return new StoreOutcome(StoreError.Unavailable, "Too many writes are waiting.");
            }
        }
        catch (InvalidOperationException)
        {
            return new StoreOutcome(StoreError.Unavailable, "The store is closed.");
        }

        return await job.Done.WaitAsync(cancellation);
    }

    /// <summary>Writes what is waiting, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.CompleteAdding();
        await _ended.Task;
        _waiting.Dispose();
    }

    private void Run()
    {
        try
        {
            foreach (var first in _waiting.GetConsumingEnumerable())
            {
                WriteGroup(Gather(first));
            }
        }
        finally
        {
            _session?.Dispose();
            _ended.TrySetResult();
        }
    }

    private List<WriteJob> Gather(WriteJob first)
    {
        var group = new List<WriteJob> { first };
        var weight = first.Weight;
        while (weight < EntriesPerTransaction && _waiting.TryTake(out var next))
        {
            group.Add(next);
            weight += next.Weight;
        }

        return group;
    }

    private void WriteGroup(List<WriteJob> jobs)
    {
        List<WriteResult> results;
        WriteTransaction? transaction = null;
        try
        {
            _session ??= _opener.OpenWriter(create: false);
            transaction = new WriteTransaction(_session, _opener.Options, _epoch);
            results = transaction.Write(jobs);
        }
        catch (Exception e)
        {
            Abandon(transaction, e);
            WriteOneByOne(jobs, e);
            return;
        }

        try
        {
            transaction.Commit(results);
        }
        catch (Exception e)
        {
            FindOut(results, e);
            return;
        }

        EmptyLogAfter(results);
        results.ForEach(r => r.Tell());
    }

    /// <summary>A failure of disk or file hit the group: the small jobs may still fit, and each learns its own fate.</summary>
    private void WriteOneByOne(List<WriteJob> jobs, Exception cause)
    {
        if (jobs.Count == 1)
        {
            jobs[0].Complete(new StoreOutcome(StoreError.Unavailable, cause.Message));
            return;
        }

        foreach (var job in jobs)
        {
            WriteGroup([job]);
        }
    }

    private void Abandon(WriteTransaction? transaction, Exception cause)
    {
        try
        {
            transaction?.RollbackIfOpen();
        }
        catch (SqliteException)
        {
            CloseSession();
        }

        // A full disk or a busy file passes; after anything else the connection is not trusted again.
        if (cause is not SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_BUSY })
        {
            CloseSession();
        }
    }

    /// <summary>The commit itself failed, so ask the file, on a fresh connection, what is in it.</summary>
    private void FindOut(List<WriteResult> results, Exception cause)
    {
        CloseSession();
        try
        {
            using var fresh = _opener.OpenReader();
            var found = results.ConvertAll(r => !r.IsKept || r.Job.IsWritten(fresh)
                ? r
                : r with { Outcome = new StoreOutcome(StoreError.Unavailable, cause.Message) });
            found.ForEach(r => r.Tell());
        }
        catch (Exception e)
        {
            var unknown = new StoreOutcome(StoreError.Unknown, $"{cause.Message}; then {e.Message}");
            results.ForEach(r => (r.IsKept ? r with { Outcome = unknown } : r).Tell());
        }
    }

    private void EmptyLogAfter(List<WriteResult> results)
    {
        if (!results.Exists(r => r.IsKept && r.Job.EmptiesLog))
        {
            return;
        }

        try
        {
            _session!.Query("PRAGMA wal_checkpoint(TRUNCATE)", _ => true);
        }
        catch (SqliteException)
        {
            // A reader is in the way: the next checkpoint empties the log.
        }
    }

    private void CloseSession()
    {
        _session?.Dispose();
        _session = null;
    }
}
