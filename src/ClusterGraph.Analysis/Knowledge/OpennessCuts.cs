namespace ClusterGraph.Analysis.Knowledge;

/// <summary>Where openness is cut into low, medium and high.</summary>
/// <param name="MediumFrom">The least that is medium.</param>
/// <param name="HighFrom">The least that is high.</param>
public sealed record OpennessCuts(double MediumFrom, double HighFrom)
{
    /// <summary>
    /// Cuts at the terciles: medium is who has at least a third of all below, high who has at least two thirds below, so
    /// that equal numbers stay together and go down. O(n log n).
    /// </summary>
    /// <param name="openness">One entry an actor; NaN is left out.</param>
    /// <returns>The cuts; infinite where nobody reaches them.</returns>
    public static OpennessCuts Terciles(double[] openness)
    {
        var sorted = openness.Where(double.IsFinite).Order().ToArray();
        return new OpennessCuts(First(sorted, 1), First(sorted, 2));
    }

    /// <summary>Places one actor.</summary>
    /// <param name="openness">Its outside sources; NaN when nobody knows.</param>
    /// <returns>The level; null when nobody knows.</returns>
    public OpennessLevel? LevelOf(double openness) =>
        double.IsNaN(openness) ? null
        : openness >= HighFrom ? OpennessLevel.High
        : openness >= MediumFrom ? OpennessLevel.Medium : OpennessLevel.Low;

    private static double First(double[] sorted, int thirds)
    {
        for (var at = 0; at < sorted.Length; at++)
        {
            var isNew = at == 0 || sorted[at] > sorted[at - 1];
            if (isNew && 3L * at >= (long)thirds * sorted.Length)
            {
                return sorted[at];
            }
        }

        return double.PositiveInfinity;
    }
}
