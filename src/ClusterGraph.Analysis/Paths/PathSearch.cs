using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Paths;

/// <summary>Chooses how to search.</summary>
internal static class PathSearch
{
    // Beyond this a ring of buckets is larger than what it saves.
    private const double WidestRing = 1 << 14;

    /// <summary>Makes a search that reads weights when the graph has them.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="costs">The costs of its arcs; null when every link is one step.</param>
    public static IPathSearch Of(AnalysisGraph graph, ArcCosts costs) =>
        costs.IsUnit ? new Steps(graph, costs) : Costs(graph, costs);

    /// <summary>Makes a search by costs.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="costs">The costs of its arcs.</param>
    public static ICostSearch Costs(AnalysisGraph graph, ArcCosts costs)
    {
        var capacity = graph.Out.ArcCount + 1;
        return costs.Ratio <= WidestRing
            ? new CheapestPaths<CostBuckets>(graph, costs, new CostBuckets(costs.Cheapest, costs.Ratio, capacity))
            : new CheapestPaths<CostHeap>(graph, costs, new CostHeap(capacity));
    }
}
