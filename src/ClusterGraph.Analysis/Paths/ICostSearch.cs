namespace ClusterGraph.Analysis.Paths;

/// <summary>A search by costs that also gives the costs alone.</summary>
internal interface ICostSearch : IPathSearch
{
    /// <summary>Gets what it costs to reach each node; infinite where the last search did not get.</summary>
    double[] Costs { get; }

    /// <summary>Finds what it costs to reach each node.</summary>
    /// <param name="source">The source.</param>
    /// <returns>The nodes that were reached, the source first.</returns>
    ReadOnlySpan<int> Run(int source);
}
