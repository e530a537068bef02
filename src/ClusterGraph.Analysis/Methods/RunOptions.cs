using ClusterGraph.Analysis.Engines;

namespace ClusterGraph.Analysis.Methods;

/// <summary>How a run goes about its work; none of it changes a value by more than <see cref="IKernelEngine"/> says.</summary>
/// <param name="Threads">How many threads at most, at least 1.</param>
/// <param name="Progress">Is told how much is done, 0 to 1; may be called from any thread.</param>
/// <param name="Cancellation">Ends the run with <see cref="OperationCanceledException"/>.</param>
public sealed record RunOptions(
    int Threads = 1, IProgress<double>? Progress = null, CancellationToken Cancellation = default)
{
    /// <summary>One thread, no progress, no end.</summary>
    public static readonly RunOptions Default = new();

    /// <summary>Gets who computes graphs too large for this process; null to compute all of them here.</summary>
    public Delegation? Elsewhere { get; init; }
}
