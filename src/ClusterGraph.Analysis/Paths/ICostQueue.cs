namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// Gives nodes back in an order in which Dijkstra's search may settle them. A node that was put in again at a lower cost
/// comes back more than once; the first time counts.
/// </summary>
internal interface ICostQueue
{
    /// <summary>Empties the queue.</summary>
    void Clear();

    /// <summary>Puts a node in.</summary>
    /// <param name="node">The node.</param>
    /// <param name="cost">What it costs to get there; not less than that of the node taken last.</param>
    void Push(int node, double cost);

    /// <summary>Takes the next node out.</summary>
    /// <param name="node">The node.</param>
    /// <returns>False when there is none.</returns>
    bool TryPop(out int node);
}
