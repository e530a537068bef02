using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Brokerage;

/// <summary>
/// Brokerage in five roles (Gould and Fernandez 1989): paths a to v to b without an arc a to b, a ≠ b, counted for v by
/// the groups of the three. Nodes without a group take no part. Undirected links are read as an arc each way.
/// O(Σ k_in · k_out), no allocation per node.
/// </summary>
public static class BrokerRoles
{
    /// <summary>How many roles there are.</summary>
    public const int Count = 5;

    /// <summary>Names the role of a broker.</summary>
    /// <param name="from">The group where the path begins.</param>
    /// <param name="broker">The group of the broker.</param>
    /// <param name="to">The group where the path ends.</param>
    /// <returns>The role.</returns>
    public static BrokerRole Of(int from, int broker, int to) => (from == broker, broker == to) switch
    {
        (true, true) => BrokerRole.Coordinator,
        (true, false) => BrokerRole.Representative,
        (false, true) => BrokerRole.Gatekeeper,
        _ => from == to ? BrokerRole.Itinerant : BrokerRole.Liaison,
    };

    /// <summary>Counts the paths that each node brokers.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="groupOf">The group of each node; -1 for none.</param>
    /// <param name="cancellation">Ends the count.</param>
    /// <returns>One row a role, in the order of <see cref="BrokerRole"/>, one entry a node.</returns>
    public static long[][] Compute(AnalysisGraph graph, int[] groupOf, CancellationToken cancellation = default)
    {
        long[][] counts = [.. Enumerable.Range(0, Count).Select(_ => new long[graph.NodeCount])];
        var reachedFrom = new int[graph.NodeCount];
        Array.Fill(reachedFrom, -1);
        for (var a = 0; a < graph.NodeCount; a++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (groupOf[a] >= 0)
            {
                CountFrom(graph.Out, a, groupOf, reachedFrom, counts);
            }
        }

        return counts;
    }

    private static void CountFrom(Adjacency arcs, int a, int[] groupOf, int[] reachedFrom, long[][] counts)
    {
        reachedFrom[a] = a;
        foreach (var b in arcs.Of(a))
        {
            reachedFrom[b] = a;
        }

        foreach (var v in arcs.Of(a))
        {
            if (groupOf[v] < 0)
            {
                continue;
            }

            foreach (var b in arcs.Of(v))
            {
                if (reachedFrom[b] != a && groupOf[b] >= 0)
                {
                    counts[(int)Of(groupOf[a], groupOf[v], groupOf[b])][v]++;
                }
            }
        }
    }
}
