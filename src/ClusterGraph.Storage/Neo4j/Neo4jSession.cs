using ClusterGraph.Storage.Neo4j.Execution;

namespace ClusterGraph.Storage.Neo4j;

/// <summary>Runs statements and tries again what is worth it. Thread-safe.</summary>
internal sealed class Neo4jSession(ICypherExecutor executor, RetryPolicy policy) : IAsyncDisposable
{
    /// <summary>Runs a statement; one that was rolled back for a passing reason is tried again.</summary>
    public Task<CypherAnswer> RunAsync(CypherCall call, CancellationToken cancellation) =>
        policy.RunAsync(() => executor.RunAsync(call, cancellation), fault => fault == CypherFault.Transient, cancellation);

    /// <summary>Runs a statement that may be done twice; it is tried again also when nobody knows whether it was done.</summary>
    public Task<CypherAnswer> RepeatAsync(CypherCall call, CancellationToken cancellation) => policy.RunAsync(
        () => executor.RunAsync(call, cancellation),
        fault => fault is CypherFault.Transient or CypherFault.UnknownOutcome or CypherFault.Unavailable,
        cancellation);

    /// <summary>Reads rows.</summary>
    /// <exception cref="IOException">The server cannot be read.</exception>
    public async Task<IReadOnlyList<object?[]>> ReadAsync(CypherCall call, CancellationToken cancellation)
    {
        var answer = await RunAsync(call, cancellation);
        return answer.IsOk ? answer.Rows : throw new IOException(answer.Detail);
    }

    /// <summary>Does something that may be done twice.</summary>
    /// <exception cref="IOException">It was not done, or nobody knows.</exception>
    public async Task<IReadOnlyList<object?[]>> DoAsync(CypherCall call, CancellationToken cancellation)
    {
        var answer = await RepeatAsync(call, cancellation);
        return answer.IsOk ? answer.Rows : throw new IOException(answer.Detail);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => executor.DisposeAsync();
}
