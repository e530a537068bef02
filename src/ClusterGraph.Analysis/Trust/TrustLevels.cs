using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Trust;

/// <summary>Searches by steps along or against trust. O(n + m).</summary>
internal static class TrustLevels
{
    /// <summary>Counts steps.</summary>
    /// <param name="rows">Who leads on to whom.</param>
    /// <param name="root">Where the search begins.</param>
    /// <returns>The nodes in the order in which they were met, and the steps of each node, -1 where out of reach.</returns>
    public static (List<int> Order, int[] Steps) From(Adjacency rows, int root)
    {
        var steps = new int[rows.NodeCount];
        Array.Fill(steps, -1);
        steps[root] = 0;
        var order = new List<int> { root };
        for (var at = 0; at < order.Count; at++)
        {
            foreach (var next in rows.Of(order[at]))
            {
                if (steps[next] < 0)
                {
                    steps[next] = steps[order[at]] + 1;
                    order.Add(next);
                }
            }
        }

        return (order, steps);
    }
}
