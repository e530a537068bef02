using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>What became of one job in a transaction that is not committed yet.</summary>
/// <param name="Job">The job.</param>
/// <param name="Outcome">Its outcome, unless <paramref name="Bug"/> is set.</param>
/// <param name="Bug">The exception that a faulty job threw.</param>
internal readonly record struct WriteResult(WriteJob Job, StoreOutcome Outcome, Exception? Bug)
{
    public bool IsKept => Bug is null && Outcome.IsOk;

    public void Tell()
    {
        if (Bug is null)
        {
            Job.Complete(Outcome);
        }
        else
        {
            Job.Fail(Bug);
        }
    }
}
