using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>Runs one statement that may be repeated without harm, such as writing a grant.</summary>
internal sealed class StatementJob(string sql, params (string Name, object? Value)[] values) : WriteJob
{
    public override StoreOutcome Write(SqliteSession session)
    {
        session.Execute(sql, values);
        return StoreOutcome.Ok;
    }

    /// <summary>Never sure, so the caller is told that it failed and repeats it.</summary>
    public override bool IsWritten(SqliteSession session) => false;
}
