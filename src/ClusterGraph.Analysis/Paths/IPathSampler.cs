using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Paths;

/// <summary>Draws shortest paths at random; of use to one thread.</summary>
internal interface IPathSampler
{
    /// <summary>Draws one of all shortest paths between two nodes, each as likely as the others.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends, another node.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="hits">One entry a node; grows by 1 for every node inside the path, by nothing when there is none.</param>
    void Draw(int from, int to, Pcg64 random, int[] hits);
}
