namespace ClusterGraph.Benchmarks.Measuring;

/// <summary>Measured times in milliseconds, sorted once.</summary>
internal sealed class Sample
{
    private readonly double[] _sorted;

    public Sample(IEnumerable<double> milliseconds)
    {
        _sorted = [.. milliseconds];
        Array.Sort(_sorted);
    }

    public int Count => _sorted.Length;

    public double P50 => Percentile(50);

    public double P95 => Percentile(95);

    public double P99 => Percentile(99);

    public double Max => Count == 0 ? double.NaN : _sorted[^1];

    /// <summary>The nearest-rank percentile; not a number for an empty sample.</summary>
    public double Percentile(double percent) =>
        Count == 0 ? double.NaN : _sorted[Math.Max(0, (int)Math.Ceiling(percent / 100 * Count) - 1)];

    /// <summary>How many fell into each bucket that is twice as wide as the one before, from 0.5 ms on.</summary>
    public string Histogram()
    {
        var buckets = _sorted.GroupBy(BucketOf).OrderBy(g => g.Key).Select(g => $"≤{g.Key} ms: {g.Count()}");
        return string.Join(", ", buckets);
    }

    public override string ToString() => $"p50 {P50:0.0} ms, p99 {P99:0.0} ms, max {Max:0.0} ms, n {Count}";

    private static double BucketOf(double value)
    {
        var bucket = 0.5;
        while (bucket < value)
        {
            bucket *= 2;
        }

        return bucket;
    }
}
