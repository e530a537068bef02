namespace ClusterGraph.Architecture.Tests.Checks;

/// <summary>The size budget: a ceiling for each, a median and a ninetieth percentile for all.</summary>
public static class SizeCheck
{
    public static IEnumerable<string> Above(int ceiling, IEnumerable<(string Place, int Lines)> measured) =>
        measured.Where(m => m.Lines > ceiling).Select(m => $"{m.Place}: {m.Lines} lines, at most {ceiling} are allowed.");

    public static IEnumerable<string> PercentileAbove(int percent, int limit, IEnumerable<int> measured)
    {
        var value = Percentile(percent, [.. measured]);
        return value > limit ? [$"The {percent}th percentile is {value} lines, at most {limit} are allowed."] : [];
    }

    /// <summary>The nearest-rank percentile, zero for an empty list.</summary>
    public static int Percentile(int percent, IReadOnlyCollection<int> measured) =>
        measured.Count == 0 ? 0 : measured.Order().ElementAt(((percent * measured.Count) + 99) / 100 - 1);
}
