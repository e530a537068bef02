using ClusterGraph.Analysis.Brokerage;
using ClusterGraph.Analysis.Centrality;
using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Communities;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Paths;

namespace ClusterGraph.Benchmarks.Analyses;

/// <summary>The kernels by name, with the numbers that peers print of theirs.</summary>
internal static class Kernels
{
    private static readonly RunOptions Both = new(Environment.ProcessorCount);

    public static IReadOnlyList<Kernel> All { get; } =
    [
        new("PageRank (1e-10, as igraph)", "pagerank", null, "rn", 2, 1,
            g => [PageRank.Scores(g.Directed, run: Both).Sum()], Peer: "igraph"),
        new("PageRank (1e-6, as graph-tool)", "pagerank", null, "rn", 2, 1,
            g => [PageRank.Scores(g.Directed, tolerance: 1e-6, run: Both).Sum()], Peer: "graph-tool"),
        new("weak and strong components", "components", "wcc+scc", "rn", 2, 1,
            g => [WeakComponents.Of(g.Directed, Both).Count, StrongComponents.Of(g.Directed).Count]),
        new("k-core", "kcore", "kcore", "rn", 2, 1, g => [KCore.Numbers(g.Undirected).Max()]),
        new("triangles and clustering", "triangles", "triangles", "rn", 2, 1, g => [Transitivity(g)]),
        new("eigenvector", "eigenvector", "eigenvector", "rn", 2, 1, g => [SumToMaximum(g)], Tolerance: 1e-3),
        new("articulation points", "articulation", "articulation", "rn", 2, 1,
            g => [Biconnectivity.Of(g.Undirected).Pieces.Count(p => p > 1)]),
        new("Burt constraint", "constraint", null, "rn", 2, 1,
            g => [StructuralHoles.Compute(g.Undirected, Both).Constraint.Where(double.IsFinite).Sum()], Tolerance: 1e-4),
        new("triad census", "triads", null, "rn", 2, 1, g => [TriadCensus.Compute(g.Directed, Both).Sum(c => (double)c)]),
        new("Leiden, one run", "leiden", "leiden", "rn", 2, 1, g => [Modularity(g)], Tolerance: double.PositiveInfinity),
        new("betweenness", "betweenness", "betweenness", "r", 10, 4,
            g => [Betweenness.Unweighted(g.Directed, Both).Sum()], Tolerance: 1e-5, IsSlow: true),
        new("betweenness, weighted", "betweenness_weighted", "betweenness_weighted", "r", 2.5, 1.2,
            g => [Betweenness.Weighted(g.Costs, Both).Sum()], Tolerance: 1e-4, IsSlow: true),
        new("harmonic closeness", "closeness", "harmonic", "r", 4, 2, g => [Harmonic(g)], Tolerance: 1e-4, IsSlow: true),
    ];

    private static double Transitivity(BenchGraph g)
    {
        var triangles = Triangles.PerNode(g.Undirected, Both);
        _ = Clustering.Local(g.Undirected, triangles);
        return 3.0 * Triangles.Total(triangles) / Triangles.Wedges(g.Undirected);
    }

    // Peers scale the largest entry to 1.
    private static double SumToMaximum(BenchGraph g)
    {
        var vector = Eigenvector.Leading(g.Undirected, Both).Vector;
        return vector.Sum() / vector.Max();
    }

    private static double Modularity(BenchGraph g) =>
        CommunityQuality.Of(g.Undirected, Leiden.Run(g.Undirected, new LeidenOptions { Iterations = 2, Seed = 7 }));

    private static double Harmonic(BenchGraph g) =>
        Distances.Between(g.Directed, [.. Enumerable.Range(0, g.Directed.NodeCount)], into: false, Both).Harmonic.Sum()
        / (g.Directed.NodeCount - 1);
}
