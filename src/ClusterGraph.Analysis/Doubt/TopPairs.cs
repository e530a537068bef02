using System.Globalization;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Doubt;

/// <summary>The pairs among the first of a ranking, and those whose order is not safe.</summary>
internal sealed class TopPairs
{
    private readonly int _first;
    private readonly RankSamples[] _levels;

    private TopPairs(int[] top, RankSamples[] levels) =>
        (_first, _levels, Count) = (top.Length == 0 ? -1 : top[0], levels, top.Length);

    /// <summary>Gets how many actors are looked at.</summary>
    public int Count { get; }

    /// <summary>Gets how many pairs they make.</summary>
    public int All => Count * (Count - 1) / 2;

    /// <summary>Gets the pairs whose order is not safe, the better placed first; tied ones among them.</summary>
    public List<(int First, int Second, bool IsTied)> Unsafe { get; } = [];

    /// <summary>Gets how many pairs are tied.</summary>
    public int Tied => Unsafe.Count(p => p.IsTied);

    /// <summary>Finds them.</summary>
    /// <param name="values">The values as they were observed.</param>
    /// <param name="lowFirst">Whether small ones come first.</param>
    /// <param name="most">How many actors are looked at.</param>
    /// <param name="levels">The samples by share dropped; the last decides.</param>
    /// <param name="safeShare">The share of samples in which an order must hold.</param>
    public static TopPairs Of(double[] values, bool lowFirst, int most, RankSamples[] levels, double safeShare)
    {
        int[] top = [.. Ranking.Order(values, lowFirst).Take(most)];
        var pairs = new TopPairs(top, levels);
        for (var i = 0; i < top.Length; i++)
        {
            for (var j = i + 1; j < top.Length; j++)
            {
                var isTied = Ranking.AreTied(values[top[i]], values[top[j]]);
                if (isTied || levels[^1].Before(top[i], top[j]) < safeShare)
                {
                    pairs.Unsafe.Add((top[i], top[j], isTied));
                }
            }
        }

        return pairs;
    }

    /// <summary>The share of samples in which the first stays first, alone or with others; null when there is nobody.</summary>
    public double? FirstStays(RankSamples level) => _first < 0 ? null : level.IsFirst(_first);

    /// <summary>Writes the pairs that are not safe: in which share of samples the order holds, and whether it is a tie.</summary>
    public ResultTable Table(Func<int, string> idOf, IReadOnlyList<int> percents) => new(
        "unsafePairs",
        [.. percents.Select(p => string.Create(CultureInfo.InvariantCulture, $"holds{p}")), "tied"],
        [.. Unsafe.Select(p => $"{idOf(p.First)} > {idOf(p.Second)}")],
        [.. Unsafe.Select(Row)]);

    private double?[] Row((int First, int Second, bool IsTied) pair) =>
    [
        .. _levels.Select(l => pair.IsTied ? (double?)null : l.Before(pair.First, pair.Second)),
        pair.IsTied ? 1 : 0,
    ];
}
