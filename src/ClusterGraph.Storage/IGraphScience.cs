namespace ClusterGraph.Storage;

/// <summary>
/// Computes measures of large graphs on the database server. The graph is sent for it and forgotten afterwards, so that it
/// is exactly the one that was read, whatever is stored.
/// </summary>
public interface IGraphScience
{
    /// <summary>Gets the name and version of what computes.</summary>
    string Name { get; }

    /// <summary>Computes measures of one graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="asked">What to compute.</param>
    /// <param name="cancellation">Stops the work on the server, too.</param>
    /// <returns>For each measure one entry a node; null when the server could not.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task<IReadOnlyList<double[]>?> ComputeAsync(
        SentGraph graph, IReadOnlyList<ScienceTask> asked, CancellationToken cancellation);
}
