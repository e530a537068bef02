namespace ClusterGraph.Analysis.Diffusion;

/// <summary>How many were reached by a step: on average, and between which numbers 90 of 100 runs lie.</summary>
/// <param name="Mean">The average.</param>
/// <param name="Low">5 % of the runs have at most so many.</param>
/// <param name="High">95 % of the runs have at most so many.</param>
internal readonly record struct StepBand(double Mean, double Low, double High)
{
    private const double LowShare = 0.05;
    private const double HighShare = 0.95;

    /// <summary>The band of some numbers, one a run.</summary>
    public static StepBand Of(int[] values) => new(
        values.Average(), SpreadSample.Percentile(values, LowShare), SpreadSample.Percentile(values, HighShare));

    /// <summary>The band of an exact distribution.</summary>
    /// <param name="chances">The probability of each number, from 0.</param>
    /// <param name="more">What is added to every number.</param>
    public static StepBand Of(ReadOnlySpan<double> chances, int more)
    {
        var (mean, below, low, high) = (0.0, 0.0, -1, -1);
        for (var count = 0; count < chances.Length; count++)
        {
            mean += count * chances[count];
            below += chances[count];
            low = low < 0 && below >= LowShare - 1e-12 ? count : low;
            high = high < 0 && below >= HighShare - 1e-12 ? count : high;
        }

        return new StepBand(mean + more, Math.Max(0, low) + more, Math.Max(0, high) + more);
    }
}
