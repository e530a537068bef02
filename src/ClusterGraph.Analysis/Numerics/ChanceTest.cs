namespace ClusterGraph.Analysis.Numerics;

/// <summary>
/// Places an observed number among those that chance gives: p = (1 + how many reach it) / (1 + R), so that the
/// observed one counts as one of the possible (methods catalogue 0.1). O(R).
/// </summary>
internal static class ChanceTest
{
    // Equal numbers that were added up in another order differ by rounding, and must still count as reached.
    private const double Rounding = 1e-12;

    /// <summary>The share that is at least as large.</summary>
    /// <param name="observed">The observed number.</param>
    /// <param name="drawn">One number a permutation; NaN counts as not reached.</param>
    public static double High(double observed, double[] drawn) =>
        Share(drawn.Count(d => d >= observed - Slack(observed)), drawn.Length);

    /// <summary>The share that is at most as large.</summary>
    /// <param name="observed">The observed number.</param>
    /// <param name="drawn">One number a permutation.</param>
    public static double Low(double observed, double[] drawn) =>
        Share(drawn.Count(d => d <= observed + Slack(observed)), drawn.Length);

    /// <summary>The share that is at least as far from zero.</summary>
    /// <param name="observed">The observed number.</param>
    /// <param name="drawn">One number a permutation.</param>
    public static double TwoSided(double observed, double[] drawn) =>
        Share(drawn.Count(d => Math.Abs(d) >= Math.Abs(observed) - Slack(observed)), drawn.Length);

    private static double Slack(double observed) => Rounding * Math.Max(1, Math.Abs(observed));

    private static double Share(int reached, int drawn) => (1.0 + reached) / (1.0 + drawn);
}
