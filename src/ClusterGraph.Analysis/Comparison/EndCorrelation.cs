namespace ClusterGraph.Analysis.Comparison;

/// <summary>
/// Numeric assortativity: Pearson's correlation of the value where an arc begins with the value where it ends. O(m).
/// NaN when either does not vary. Source: Newman 2003, Physical Review E 67.
/// </summary>
internal static class EndCorrelation
{
    // Below this share of the values themselves, what varies is rounding.
    private const double Rounding = 1e-14;

    /// <summary>Correlates.</summary>
    /// <param name="ends">The arcs.</param>
    /// <param name="begin">The value of each node as a beginning.</param>
    /// <param name="end">The value of each node as an end.</param>
    public static double Of(LinkEnds ends, double[] begin, double[] end)
    {
        var (meanX, meanY) = (0.0, 0.0);
        for (var i = 0; i < ends.From.Length; i++)
        {
            meanX += begin[ends.From[i]];
            meanY += end[ends.To[i]];
        }

        (meanX, meanY) = (meanX / ends.From.Length, meanY / ends.From.Length);
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < ends.From.Length; i++)
        {
            var (x, y) = (begin[ends.From[i]] - meanX, end[ends.To[i]] - meanY);
            xx += x * x;
            yy += y * y;
            xy += x * y;
        }

        return Varies(xx, meanX, ends) && Varies(yy, meanY, ends) ? xy / Math.Sqrt(xx * yy) : double.NaN;
    }

    private static bool Varies(double squares, double mean, LinkEnds ends) =>
        squares > Rounding * Math.Max(mean * mean, double.Epsilon) * ends.From.Length;
}
