using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Brokerage;

/// <summary>
/// The E-I index (Krackhardt and Stern 1988): (E - I) / (E + I), with E links across groups and I links within, from -1
/// (all within) to 1 (all across). Arcs count in directed graphs, links in undirected ones; nodes without a group take no
/// part. O(n + m).
/// </summary>
public static class EiIndex
{
    /// <summary>Forms the index.</summary>
    /// <param name="across">E.</param>
    /// <param name="within">I.</param>
    /// <returns>The index; NaN when there is nothing to count.</returns>
    public static double Of(double across, double within) => (across - within) / (across + within);

    /// <summary>Counts the links at each node: an arc counts at both its ends.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="groupOf">The group of each node; -1 for none.</param>
    /// <returns>How many links of each node lead to other groups, and to its own.</returns>
    public static (int[] Across, int[] Within) PerNode(AnalysisGraph graph, int[] groupOf)
    {
        var (across, within) = (new int[graph.NodeCount], new int[graph.NodeCount]);
        Count(graph.Out, groupOf, across, within);
        if (graph.IsDirected)
        {
            Count(graph.In, groupOf, across, within);
        }

        return (across, within);
    }

    /// <summary>The index of all possible links: what random mixing would give.</summary>
    /// <param name="size">The size of the group whose links are looked at.</param>
    /// <param name="all">How many nodes have a group.</param>
    /// <returns>The index; NaN when no link is possible.</returns>
    public static double ExpectedOfGroup(double size, double all) => Of(size * (all - size), size * (size - 1) / 2);

    /// <summary>The same for the whole graph.</summary>
    /// <param name="sizes">The sizes of the groups.</param>
    /// <returns>The index; NaN when no link is possible.</returns>
    public static double Expected(int[] sizes)
    {
        var all = sizes.Sum(s => (double)s);
        var within = sizes.Sum(s => s * (s - 1.0) / 2);
        return Of((all * (all - 1) / 2) - within, within);
    }

    private static void Count(Adjacency rows, int[] groupOf, int[] across, int[] within)
    {
        for (var v = 0; v < rows.NodeCount; v++)
        {
            foreach (var target in rows.Of(v))
            {
                if (groupOf[v] >= 0 && groupOf[target] >= 0)
                {
                    (groupOf[v] == groupOf[target] ? within : across)[v]++;
                }
            }
        }
    }
}
