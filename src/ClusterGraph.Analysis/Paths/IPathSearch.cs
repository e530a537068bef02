namespace ClusterGraph.Analysis.Paths;

/// <summary>Finds shortest paths from one source at a time; of use to one thread.</summary>
internal interface IPathSearch
{
    /// <summary>Finds all shortest paths from a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="dag">Takes them.</param>
    /// <param name="target">Where to stop; a number below 0 for nowhere.</param>
    void Run(int source, PathDag dag, int target = -1);
}
