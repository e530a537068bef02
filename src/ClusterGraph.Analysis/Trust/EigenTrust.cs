using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Trust;

/// <summary>
/// EigenTrust (Kamvar, Schlosser and Garcia-Molina 2003): t = (1 - a) C't + a p, where the rows of C share out trust and who
/// names nobody follows p; the same as personalised PageRank. O(n + m) a sweep.
/// </summary>
internal static class EigenTrust
{
    /// <summary>Computes global trust.</summary>
    /// <param name="trust">C; loops count.</param>
    /// <param name="restart">a, above 0.</param>
    /// <param name="start">p, which sums to 1.</param>
    /// <returns>One entry an actor; they sum to 1; null when sweeps did not settle.</returns>
    public static double[]? Scores(TrustMatrix trust, double restart, double[] start)
    {
        var factors = new double[trust.Count];
        Array.Fill(factors, 1 - restart);
        var diagonal = trust.Self.Select((s, v) => trust.Silent[v] ? 0 : (1 - restart) * s).ToArray();
        var scores = NonNegativeSystem.Solve(trust.Where((_, _) => true, factors).Transpose(), diagonal, start);
        if (scores is null)
        {
            return null;
        }

        // What the silent would hand on to p only scales the whole.
        var sum = scores.Sum();
        return Array.ConvertAll(scores, s => s / sum);
    }
}
