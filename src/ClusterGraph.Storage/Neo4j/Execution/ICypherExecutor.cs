namespace ClusterGraph.Storage.Neo4j.Execution;

/// <summary>
/// A way to a Neo4j server. A call is one transaction of its own, tried once; an answer is given only when the whole of
/// it has arrived and the server has confirmed the commit. Thread-safe.
/// </summary>
internal interface ICypherExecutor : IAsyncDisposable
{
    /// <summary>Runs one statement.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; a write may have been done.</exception>
    Task<CypherAnswer> RunAsync(CypherCall call, CancellationToken cancellation);
}
