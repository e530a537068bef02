namespace ClusterGraph.Analysis.Informants;

/// <summary>
/// Influence towers of Net-Map (Schiffer and Hauck 2010, Field Methods 22): heights of one session are compared with its
/// highest tower; across sessions the median rank counts, because heights of different sessions are not comparable.
/// </summary>
internal static class Towers
{
    /// <summary>Divides heights by the highest. O(n).</summary>
    /// <param name="heights">One entry an actor; NaN for who has no tower.</param>
    public static double[] Normalised(double[] heights)
    {
        var most = heights.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max();
        return Array.ConvertAll(heights, h => most > 0 ? h / most : double.NaN);
    }

    /// <summary>Ranks each session, 1 for the highest and the mean of tied places, and takes the median over sessions. O(sessions · n log n).</summary>
    /// <param name="sessions">One array of heights a session.</param>
    /// <returns>One entry an actor; NaN for who has no tower in any.</returns>
    public static double[] MedianRanks(IReadOnlyList<double[]> sessions)
    {
        var ranks = sessions.Select(s => Ranks(s, fromHighest: true)).ToArray();
        return [.. Enumerable.Range(0, sessions[0].Length).Select(v => Median([.. ranks.Select(r => r[v]).Where(double.IsFinite).Order()]))];
    }

    /// <summary>Computes the support balance: the sum of height times stance, divided by the sum of heights.</summary>
    /// <param name="heights">One entry an actor.</param>
    /// <param name="stances">-1, 0 or 1; NaN where nobody said.</param>
    /// <returns>-1 to 1; NaN when nobody has both a tower and a stance.</returns>
    public static double Balance(double[] heights, double[] stances)
    {
        var known = heights.Zip(stances).Where(p => double.IsFinite(p.First + p.Second)).ToArray();
        return known.Sum(p => p.First * p.Second) / known.Sum(p => p.First);
    }

    /// <summary>Computes Spearman's rank correlation over those who have both values.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    /// <returns>-1 to 1; NaN when one of them does not vary.</returns>
    public static double Spearman(double[] first, double[] second)
    {
        var known = Enumerable.Range(0, first.Length).Where(v => double.IsFinite(first[v] + second[v])).ToArray();
        if (known.Length < 3)
        {
            return double.NaN;
        }

        var a = Ranks([.. known.Select(v => first[v])], fromHighest: false);
        var b = Ranks([.. known.Select(v => second[v])], fromHighest: false);
        var (meanA, meanB) = (a.Average(), b.Average());
        var product = a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum();
        return product / Math.Sqrt(a.Sum(x => (x - meanA) * (x - meanA)) * b.Sum(y => (y - meanB) * (y - meanB)));
    }

    private static double[] Ranks(double[] values, bool fromHighest)
    {
        var order = Enumerable.Range(0, values.Length).Where(v => double.IsFinite(values[v]))
            .OrderBy(v => fromHighest ? -values[v] : values[v]).ToArray();
        var ranks = new double[values.Length];
        Array.Fill(ranks, double.NaN);
        for (var at = 0; at < order.Length;)
        {
            var end = at;
            while (end < order.Length && values[order[end]].Equals(values[order[at]]))
            {
                end++;
            }

            for (var i = at; i < end; i++)
            {
                ranks[order[i]] = (at + 1 + end) / 2.0;
            }

            at = end;
        }

        return ranks;
    }

    private static double Median(double[] sorted) => sorted.Length == 0
        ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
