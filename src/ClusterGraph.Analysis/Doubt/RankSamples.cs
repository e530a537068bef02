using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Doubt;

/// <summary>The ranks and values of all nodes in many samples.</summary>
/// <param name="values">One array of values a sample; NaN where a node has none.</param>
/// <param name="lowFirst">Whether small values come first.</param>
internal sealed class RankSamples(double[][] values, bool lowFirst)
{
    private readonly int[][] _ranks = Array.ConvertAll(values, v => Ranking.Ranks(v, lowFirst));

    /// <summary>Gives the rank below which a share of the samples lie (nearest rank); NaN when a node never had one.</summary>
    /// <param name="node">The node.</param>
    /// <param name="share">The share, above 0 and at most 1.</param>
    public double Percentile(int node, double share)
    {
        int[] ranks = [.. _ranks.Select(r => r[node]).Where(r => r > 0).Order()];
        return ranks.Length == 0 ? double.NaN : ranks[Math.Max(0, (int)Math.Ceiling(share * ranks.Length) - 1)];
    }

    /// <summary>The share of samples in which one node stands before another; tied is not before.</summary>
    public double Before(int first, int second)
    {
        var before = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var (a, b) = (values[i][first], values[i][second]);
            before += !Ranking.AreTied(a, b) && (lowFirst ? a < b : a > b) ? 1 : 0;
        }

        return before / (double)values.Length;
    }

    /// <summary>The share of samples in which a node has rank 1, alone or with others.</summary>
    public double IsFirst(int node) => _ranks.Count(r => r[node] == 1) / (double)_ranks.Length;
}
