namespace ClusterGraph.Analysis.Poverty;

/// <summary>
/// How far two sets of people are from something, in hops. Nearness is 1 / hops, 0 where there is no way and 1 for those
/// who are it themselves; the difference compared with chance is the mean nearness of the others less that of the poor,
/// each actor counted by its heads, so that more than 0 says that the poor are further away. O(n log n).
/// </summary>
/// <param name="PoorMedian">The median hops of the poor who have a way; NaN when none has.</param>
/// <param name="OtherMedian">That of the others.</param>
/// <param name="PoorUnreached">The share of the poor without a way.</param>
/// <param name="OtherUnreached">That of the others.</param>
/// <param name="Difference">The difference in nearness.</param>
internal sealed record AccessComparison(
    double PoorMedian, double OtherMedian, double PoorUnreached, double OtherUnreached, double Difference)
{
    /// <summary>Compares.</summary>
    /// <param name="hops">The hops of each member.</param>
    /// <param name="heads">How many each member stands for.</param>
    /// <param name="isPoor">Which are poor; both sets have somebody.</param>
    public static AccessComparison Of(int[] hops, double[] heads, bool[] isPoor)
    {
        var (poor, other) = (Side(hops, heads, isPoor, true), Side(hops, heads, isPoor, false));
        return new AccessComparison(poor.Median, other.Median, poor.Unreached, other.Unreached, DifferenceOf(hops, heads, isPoor));
    }

    /// <summary>Computes the difference in nearness alone.</summary>
    /// <param name="hops">The hops of each member.</param>
    /// <param name="heads">How many each member stands for.</param>
    /// <param name="isPoor">Which are poor.</param>
    public static double DifferenceOf(int[] hops, double[] heads, bool[] isPoor)
    {
        var (poor, poorHeads, other, otherHeads) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < hops.Length; i++)
        {
            var nearness = hops[i] == Hops.Unreachable ? 0 : heads[i] / Math.Max(1, hops[i]);
            if (isPoor[i])
            {
                (poor, poorHeads) = (poor + nearness, poorHeads + heads[i]);
            }
            else
            {
                (other, otherHeads) = (other + nearness, otherHeads + heads[i]);
            }
        }

        return (other / otherHeads) - (poor / poorHeads);
    }

    private static (double Median, double Unreached) Side(int[] hops, double[] heads, bool[] isPoor, bool side)
    {
        var all = Enumerable.Range(0, hops.Length).Where(i => isPoor[i] == side).ToArray();
        var reached = Array.FindAll(all, i => hops[i] != Hops.Unreachable);
        var median = IncomePoverty.Median(Array.ConvertAll(reached, i => (double)hops[i]), Array.ConvertAll(reached, i => heads[i]));
        return (median, 1 - (reached.Sum(i => heads[i]) / all.Sum(i => heads[i])));
    }
}
