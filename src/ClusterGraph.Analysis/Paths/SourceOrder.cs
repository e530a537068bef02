using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// Puts sources into an order in which those that follow each other reach the same nodes at about the same distance:
/// they share the neighbour with the most links, then the second. Searches that go side by side then visit a node
/// together. O(m + n log n).
/// </summary>
internal static class SourceOrder
{
    /// <summary>Orders the nodes that have somewhere to go.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>The sources; nodes without an arc out are left out.</returns>
    public static int[] Of(AnalysisGraph graph)
    {
        var sources = Enumerable.Range(0, graph.NodeCount).Where(v => graph.Out.Degree(v) > 0).ToArray();
        Array.Sort(Array.ConvertAll(sources, v => Key(graph, v)), sources);
        return sources;
    }

    private static (int First, int Second, int Node) Key(AnalysisGraph graph, int node)
    {
        var (first, second) = (-1, -1);
        foreach (var target in graph.Out.Of(node))
        {
            if (IsBusier(graph, target, first))
            {
                (first, second) = (target, first);
            }
            else if (IsBusier(graph, target, second))
            {
                second = target;
            }
        }

        return (first, second, node);
    }

    private static bool IsBusier(AnalysisGraph graph, int node, int other) =>
        other < 0 || graph.In.Degree(node) > graph.In.Degree(other);
}
