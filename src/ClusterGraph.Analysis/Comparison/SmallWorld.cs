using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Paths;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>
/// The two numbers by which small worlds are told, and how they are combined. C is the average local clustering with 0
/// for fewer than two contacts; L is the average distance over pairs that can reach each other. O(n m).
/// Source: Watts &amp; Strogatz 1998, Nature 393; Humphries &amp; Gurney 2008; Telesford et al. 2011.
/// </summary>
/// <param name="Clustering">C.</param>
/// <param name="Distance">L.</param>
internal sealed record SmallWorld(double Clustering, double Distance)
{
    /// <summary>Sigma: how much more clustered than random, divided by how much longer the ways are.</summary>
    public static double Sigma(SmallWorld observed, SmallWorld random) =>
        observed.Clustering / random.Clustering / (observed.Distance / random.Distance);

    /// <summary>Omega: near 0 in a small world, near 1 when random, near -1 when like a lattice.</summary>
    public static double Omega(SmallWorld observed, double randomDistance, double latticeClustering) =>
        (randomDistance / observed.Distance) - (observed.Clustering / latticeClustering);

    /// <summary>Measures an undirected graph.</summary>
    public static SmallWorld Of(AnalysisGraph graph) => new(ClusteringOf(graph), DistanceOf(graph));

    /// <summary>The average local clustering. O(m^1.5) at worst.</summary>
    public static double ClusteringOf(AnalysisGraph graph) =>
        Cohesion.Clustering.Local(graph, Triangles.PerNode(graph)).Average(c => double.IsNaN(c) ? 0 : c);

    private static double DistanceOf(AnalysisGraph graph)
    {
        var everybody = Enumerable.Range(0, graph.NodeCount).ToArray();
        var sums = Distances.Between(graph, everybody, into: false, RunOptions.Default);
        return sums.Far.Sum() / sums.Reached.Sum(r => (double)r);
    }
}
