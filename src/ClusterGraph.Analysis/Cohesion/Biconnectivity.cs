using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>
/// Cut points, bridges and biconnected blocks of the undirected view by one depth-first search (Tarjan 1972; Hopcroft and
/// Tarjan 1973) with stacks of its own instead of recursion. O(n + m).
/// </summary>
public static class Biconnectivity
{
    /// <summary>Searches the graph.</summary>
    /// <param name="graph">The graph; direction is ignored.</param>
    /// <returns>What was found.</returns>
    public static BiconnectedBlocks Of(AnalysisGraph graph)
    {
        var search = new BlockSearch(graph.Undirected.Out);
        for (var v = 0; v < graph.NodeCount; v++)
        {
            search.From(v);
        }

        return search.ToBlocks();
    }
}
