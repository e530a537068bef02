namespace ClusterGraph.Analysis.Statistics;

/// <summary>
/// Location quotient (methods catalogue C9): the share of a sector in the region over its share in the reference,
/// LQ = (e_sr / e_r) / (e_s / e). More than 1 says that the region is specialised in it. O(sectors).
/// </summary>
internal static class LocationQuotient
{
    /// <summary>Computes the quotients.</summary>
    /// <param name="region">The number of each sector in the region.</param>
    /// <param name="reference">That in the reference.</param>
    /// <returns>One entry a sector; NaN where the region or the sector's reference is empty.</returns>
    public static double[] Of(double[] region, double[] reference)
    {
        var (here, all) = (region.Sum(), reference.Sum());
        return [.. region.Zip(reference, (a, b) => here > 0 && b > 0 ? a / here / (b / all) : double.NaN)];
    }
}
