using System.Globalization;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Poverty;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// The table of a pyramid tier by tier. A tier of fewer people than are shown is hidden, and one more, so that it cannot
/// be worked out from the sum of all.
/// </summary>
/// <param name="Table">The table; a row a tier, the top first.</param>
/// <param name="Hidden">How many tiers are hidden.</param>
internal sealed record TierRows(ResultTable Table, int Hidden)
{
    private static readonly string[] Columns = ["actors", "heads", "insideShare", "singleGivers", "interlockedTies"];

    /// <summary>Writes it. O(n).</summary>
    /// <param name="pyramid">The pyramid; not without orders.</param>
    /// <param name="smallest">Fewer people than this are not shown.</param>
    public static TierRows Of(OrderPyramid pyramid, int smallest)
    {
        var nodesOf = Enumerable.Range(0, pyramid.Tiers.TierOf.Length).ToLookup(v => pyramid.Tiers.TierOf[v]);
        int[][] tiers = [.. Enumerable.Range(0, pyramid.Tiers.Depth + 1).Select(t => nodesOf[t].ToArray())];

        // Firms may be few: only people are a secret.
        var isHidden = CellShield.Parts(Array.ConvertAll(tiers, t => People(pyramid, t, smallest)), smallest);
        var table = new ResultTable(
            "tiers", Columns, [.. tiers.Select((_, t) => t.ToString(CultureInfo.InvariantCulture))],
            [.. tiers.Select((nodes, t) => isHidden[t] ? new double?[Columns.Length] : Row(pyramid, nodes))]);
        return new TierRows(table, isHidden.Count(h => h));
    }

    private static double People(OrderPyramid pyramid, int[] tier, int smallest) =>
        pyramid.Heads.PeopleOf(tier) is > 0 and var people ? people : Math.Max(smallest, tier.Length);

    private static double?[] Row(OrderPyramid pyramid, int[] nodes) =>
    [
        nodes.Length,
        pyramid.Heads.SumOf(nodes) is var heads && double.IsNaN(heads) ? null : heads,
        nodes.Count(pyramid.IsInside) / (double)nodes.Length,
        nodes.Count(v => pyramid.IsSqueezed[v]),
        nodes.Sum(v => pyramid.InterlockedTies[v]),
    ];
}
