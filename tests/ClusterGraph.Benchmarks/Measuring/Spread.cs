namespace ClusterGraph.Benchmarks.Measuring;

/// <summary>One figure measured in several rounds: its median and how far the rounds lie apart.</summary>
internal sealed class Spread(IEnumerable<double> rounds)
{
    private readonly double[] _sorted = [.. rounds.Order()];

    public double Median => _sorted.Length % 2 == 1
        ? _sorted[_sorted.Length / 2]
        : (_sorted[(_sorted.Length / 2) - 1] + _sorted[_sorted.Length / 2]) / 2;

    public double Least => _sorted[0];

    public double Most => _sorted[^1];

    public string ToString(string format) =>
        $"{Median.ToString(format)} ({Least.ToString(format)}–{Most.ToString(format)})";

    public override string ToString() => ToString("0.00");
}
