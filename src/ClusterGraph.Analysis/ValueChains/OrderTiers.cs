using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Paths;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// The tiers of a pyramid of orders: how long the longest chain of orders above each actor is. Those who give orders to
/// each other in a circle stand on one tier, as the strong components of Sharir 1981 do. O(n + m).
/// </summary>
internal sealed class OrderTiers
{
    /// <summary>The tier of those who neither give nor get an order.</summary>
    public const int None = -1;

    private OrderTiers(AnalysisGraph orders, int[] tierOf, int[] partOf, int circles) =>
        (Orders, TierOf, PartOf, Circles, Depth) = (orders, tierOf, partOf, circles, tierOf.DefaultIfEmpty(None).Max());

    /// <summary>Gets who gives orders to whom.</summary>
    public AnalysisGraph Orders { get; }

    /// <summary>Gets the tier of each node; 0 at the top, <see cref="None"/> without an order.</summary>
    public int[] TierOf { get; }

    /// <summary>Gets the circle of each node; a node in no circle has a number of its own.</summary>
    public int[] PartOf { get; }

    /// <summary>Gets how many circles of orders there are.</summary>
    public int Circles { get; }

    /// <summary>Gets the lowest tier, which is how often orders are passed down; <see cref="None"/> without an order.</summary>
    public int Depth { get; }

    /// <summary>Finds them.</summary>
    /// <param name="orders">An arc from who gives an order to who does the work.</param>
    public static OrderTiers Of(AnalysisGraph orders)
    {
        var (tierOf, partOf) = (new int[orders.NodeCount], new int[orders.NodeCount]);
        var parts = StrongParts.Of(orders);
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var node in parts[part])
            {
                partOf[node] = part;
            }

            // No arc leads back to an earlier part, so that all who stand above have their tier by now.
            var tier = parts[part].Max(node => Above(orders, node, tierOf, partOf));
            foreach (var node in parts[part])
            {
                tierOf[node] = tier;
            }
        }

        return new OrderTiers(orders, tierOf, partOf, parts.Count(p => p.Length > 1));
    }

    /// <summary>Lists the nodes of a tier, ascending.</summary>
    public int[] NodesOf(int tier) => [.. Enumerable.Range(0, TierOf.Length).Where(v => TierOf[v] == tier)];

    private static int Above(AnalysisGraph orders, int node, int[] tierOf, int[] partOf)
    {
        var tier = orders.In.Degree(node) + orders.Out.Degree(node) == 0 ? None : 0;
        foreach (var giver in orders.In.Of(node))
        {
            if (partOf[giver] != partOf[node])
            {
                tier = Math.Max(tier, tierOf[giver] + 1);
            }
        }

        return tier;
    }
}
