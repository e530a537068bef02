namespace ClusterGraph.Analysis.Paths;

/// <summary>A search by costs that also gives the costs alone.</summary>
internal interface ICostSearch : IPathSearch
{
    /// <summary>
    /// Gets what it costs to reach each node; infinite where the last search did not get, an upper bound where it stopped
    /// before the node was settled.
    /// </summary>
    double[] Costs { get; }

    /// <summary>Finds what it costs to reach each node.</summary>
    /// <param name="source">The source.</param>
    /// <param name="most">After how many nodes to stop.</param>
    /// <returns>The nodes that were settled, the source first.</returns>
    ReadOnlySpan<int> Run(int source, int most = int.MaxValue);
}
