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
        var amounts = Amounts(ties, ofGivers, volumes);
        var (sums, counts) = (new double[nodes], new int[nodes]);
        foreach (var ((own, _), amount) in amounts)
        {
            sums[own] += amount;
            counts[own]++;
        }

        var hhi = Array.ConvertAll(counts, c => c == 0 ? double.NaN : 0.0);
        foreach (var ((own, _), amount) in amounts)
        {
            var share = sums[own] > 0 ? amount / sums[own] : 1.0 / counts[own];
            hhi[own] += share * share;
        }

        return (hhi, Enumerable.Range(0, nodes).Count(v => counts[v] > 1 && !(sums[v] > 0)));
    }

    private static Dictionary<(int Own, int Other), double> Amounts(Tie[] ties, bool ofGivers, double[]? volumes)
    {
        var amounts = new Dictionary<(int Own, int Other), double>();
        foreach (var tie in ties)
        {
            var key = ofGivers ? (tie.From, tie.To) : (tie.To, tie.From);
            amounts[key] = amounts.GetValueOrDefault(key) + (volumes?[tie.Link] ?? double.NaN);
        }

        return amounts;
    }
}
