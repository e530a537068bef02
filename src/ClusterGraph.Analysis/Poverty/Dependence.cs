using ClusterGraph.Analysis.ValueChains;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>
/// How far actors depend on few counterparts: HHI = the sum of squared shares, 1 for a single one. Links with the same
/// counterpart are added. Where the volume of any link of an actor is unknown, all its counterparts count the same.
/// Hirschman 1945. O(ties).
/// </summary>
internal static class Dependence
{
    /// <summary>Computes the concentration of who takes, or of who gives.</summary>
    /// <param name="nodes">The number of nodes.</param>
    /// <param name="ties">The links.</param>
    /// <param name="ofGivers">True for the concentration of a giver's takers, false for that of a taker's givers.</param>
    /// <param name="volumes">How much flows over each link of the input; NaN where unknown; null when nobody said.</param>
    /// <returns>One entry a node, NaN without a link; and how many nodes were computed without volumes.</returns>
    public static (double[] Hhi, int WithoutVolumes) Of(int nodes, Tie[] ties, bool ofGivers, double[]? volumes)
    {
        var deals = ties.ToLookup(
            tie => ofGivers ? tie.From : tie.To,
            tie => (Partner: ofGivers ? tie.To : tie.From, Volume: volumes?[tie.Link] ?? double.NaN));
        var shares = Enumerable.Range(0, nodes).Select(node => PartnerShares.Of([.. deals[node]])).ToList();
        return ([.. shares.Select(s => s.Index)], shares.Count(s => s is { Partners: > 1, IsByVolume: false }));
    }
}
