using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// The core with the fewest cells that do not fit: missing links within the core plus links within the periphery. Exact,
/// because the errors of a core of s actors are pairs(s) + links - sum of their degrees: take actors by degree as long
/// as each brings more than it costs (Lip 2011, arXiv 1102.5511). O(m + n log n). All best cores are known: only actors
/// of the last degree can be exchanged, and one more of them can be taken when it costs nothing.
/// </summary>
public static class FewestErrors
{
    /// <summary>Finds the best cores.</summary>
    /// <param name="graph">A graph with at least one node; in a directed one arcs in and out are counted.</param>
    /// <returns>The best cores, not listed one by one.</returns>
    public static CoreSets Find(AnalysisGraph graph)
    {
        var degrees = Degrees(graph);
        var order = Ranking.Order(degrees);
        var cost = graph.IsDirected ? 2.0 : 1.0;
        var size = 0;
        while (degrees[order[size]] > cost * size)
        {
            size++;
        }

        var last = degrees[order[size]];
        var canGrow = last.Equals(cost * size);
        var canSwap = size > 0 && degrees[order[size - 1]].Equals(last);
        var above = Array.FindAll(degrees, d => d > last).Length;
        var level = Array.FindAll(degrees, d => d.Equals(last)).Length;
        var share = Share(size - above, level, canGrow, canSwap);
        return new CoreSets(
            [.. order.Take(size).Order()],
            Array.ConvertAll(degrees, d => d > last ? 1 : d.Equals(last) ? share : 0),
            [], 0, IsProven: true);
    }

    /// <summary>Counts the cells of a core.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="core">The nodes of the core.</param>
    /// <returns>How the links fall.</returns>
    public static CoreTally Count(AnalysisGraph graph, IReadOnlyList<int> core)
    {
        var isCore = new bool[graph.NodeCount];
        foreach (var v in core)
        {
            isCore[v] = true;
        }

        var (inside, outside) = (0L, 0L);
        for (var v = 0; v < isCore.Length; v++)
        {
            foreach (var to in graph.Out.Of(v))
            {
                inside += isCore[v] && isCore[to] ? 1 : 0;
                outside += isCore[v] || isCore[to] ? 0 : 1;
            }
        }

        return new CoreTally(graph.NodeCount, core.Count, graph.Out.ArcCount, inside, outside);
    }

    private static double[] Degrees(AnalysisGraph graph)
    {
        var degrees = new double[graph.NodeCount];
        for (var v = 0; v < degrees.Length; v++)
        {
            degrees[v] = graph.Out.Degree(v) + (graph.IsDirected ? graph.In.Degree(v) : 0);
        }

        return degrees;
    }

    // Best cores take `taken` of the `level` actors of the last degree, or one more where that costs nothing. The share of
    // them that hold a given one: taken / level, or (taken + 1) / (level + 1) over both sizes.
    private static double Share(int taken, int level, bool canGrow, bool canSwap) =>
        canGrow ? (taken + 1.0) / (level + 1.0) : canSwap ? taken / (double)level : 0;
}
