using ClusterGraph.Core.Persistence;
using Microsoft.Data.Sqlite;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>
/// Runs jobs in one transaction, each in a savepoint, so that one bad job takes nothing from the others. A job that is
/// alone needs none: the transaction ends with it.
/// </summary>
internal sealed class WriteTransaction(SqliteSession session, SqliteStoreOptions options, long epoch)
{
    /// <summary>Writes all jobs without committing.</summary>
    /// <returns>The results; a job that failed has left nothing behind.</returns>
    /// <exception cref="SqliteException">The disk or the file failed; the transaction is lost.</exception>
    public List<WriteResult> Write(IReadOnlyList<WriteJob> jobs)
    {
        if (options.PageLimit is { } limit)
        {
            session.Scalar($"PRAGMA max_page_count = {limit()}");
        }

        session.Execute("BEGIN IMMEDIATE");
        options.Probe?.Invoke(WriterStep.Begun);
        if ((long)session.Scalar("SELECT value FROM facts WHERE name = 'epoch'")! != epoch)
        {
            var fenced = new StoreOutcome(StoreError.Unavailable, "Another process has taken this database over.");
            return [.. jobs.Select(job => new WriteResult(job, fenced, Bug: null))];
        }

        return jobs is [var only] ? [Run(only)] : [.. jobs.Select(RunInSavepoint)];
    }

    /// <summary>Makes what was written durable, or ends the transaction when nothing was.</summary>
    public void Commit(List<WriteResult> results)
    {
        if (!results.Exists(r => r.IsKept))
        {
            session.Execute("ROLLBACK");
            return;
        }

        options.Probe?.Invoke(WriterStep.BeforeCommit);
        session.Execute("COMMIT");
        options.Probe?.Invoke(WriterStep.AfterCommit);
    }

    public void RollbackIfOpen()
    {
        if (session.InTransaction)
        {
            session.Execute("ROLLBACK");
        }
    }

    private WriteResult RunInSavepoint(WriteJob job)
    {
        session.Execute("SAVEPOINT job");
        var result = Run(job);
        if (!result.IsKept)
        {
            session.Execute("ROLLBACK TO job");
        }

        session.Execute("RELEASE job");
        return result;
    }

    private WriteResult Run(WriteJob job)
    {
        try
        {
            return new WriteResult(job, job.Write(session), Bug: null);
        }
        catch (Exception e) when (e is not SqliteException failure || IsOfTheJob(failure))
        {
            return new WriteResult(job, default, e);
        }
    }

    /// <summary>Tells whether a failure is the job's own, such as a broken constraint, and not the disk's or the file's.</summary>
    private bool IsOfTheJob(SqliteException e) =>
        session.InTransaction && e.SqliteErrorCode
            is SQLitePCL.raw.SQLITE_CONSTRAINT
            or SQLitePCL.raw.SQLITE_MISMATCH
            or SQLitePCL.raw.SQLITE_TOOBIG
            or SQLitePCL.raw.SQLITE_ERROR;
}
