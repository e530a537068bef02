namespace ClusterGraph.Analysis.Statistics;

/// <summary>
/// Shift-share (methods catalogue C9; Dunn 1960): what a region gained or lost, in three parts that sum to it exactly.
/// National: g · e; mix: (g_s - g) · e; regional: (g_sr - g_s) · e, with g the growth of the reference, g_s that of the
/// sector in it, g_sr that of the sector in the region. O(sectors).
/// </summary>
/// <param name="National">What each sector would have gained with everything.</param>
/// <param name="Mix">What it gained beyond that because its sector grows faster.</param>
/// <param name="Regional">What it gained beyond that because it is here.</param>
/// <param name="Change">What it gained.</param>
internal sealed record ShiftShare(double[] National, double[] Mix, double[] Regional, double[] Change)
{
    /// <summary>Computes the parts.</summary>
    /// <param name="before">The number of each sector in the region before.</param>
    /// <param name="after">That after.</param>
    /// <param name="allBefore">The number of each sector in the reference before.</param>
    /// <param name="allAfter">That after.</param>
    /// <returns>The parts; NaN for a sector that the reference did not have before.</returns>
    public static ShiftShare Of(double[] before, double[] after, double[] allBefore, double[] allAfter)
    {
        var growth = Growth(allBefore.Sum(), allAfter.Sum());
        var sector = allBefore.Zip(allAfter, Growth).ToArray();
        return new ShiftShare(
            [.. before.Select(e => growth * e)],
            [.. before.Select((e, s) => (sector[s] - growth) * e)],
            [.. before.Select((e, s) => after[s] - e - (sector[s] * e))],
            [.. before.Select((e, s) => after[s] - e)]);
    }

    private static double Growth(double before, double after) => before > 0 ? (after - before) / before : double.NaN;
}
