using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>One thing to write, all or nothing, in a savepoint of a transaction shared with others.</summary>
internal abstract class WriteJob
{
    // Asynchronous continuations: the writer's thread must never run a caller's code.
    private readonly TaskCompletionSource<StoreOutcome> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<StoreOutcome> Done => _done.Task;

    /// <summary>Gets how much of a transaction it fills; see <see cref="SqliteWriter"/>.</summary>
    public virtual int Weight => 1;

    /// <summary>Gets a value indicating whether the log is to be emptied afterwards, so that deleted text is gone.</summary>
    public virtual bool EmptiesLog => false;

    /// <summary>Writes.</summary>
    /// <returns>Ok to keep what was written; anything else takes it back.</returns>
    public abstract StoreOutcome Write(SqliteSession session);

    /// <summary>Finds out, after a commit that ended unclear, whether this job is in the database.</summary>
    public abstract bool IsWritten(SqliteSession session);

    public void Complete(StoreOutcome outcome) => _done.TrySetResult(outcome);

    public void Fail(Exception bug) => _done.TrySetException(bug);
}
