namespace ClusterGraph.Analysis.Poverty;

/// <summary>
/// Multidimensional poverty with two cut-offs (methods catalogue D2): somebody is poor whose weighted deprivations reach
/// k; H = share of the poor, A = average share of deprivations among them, M0 = H · A, M1 and M2 the same with gaps and
/// squared gaps. Alkire &amp; Foster 2011, Journal of Public Economics 95. O(rows times indicators).
/// </summary>
internal static class AlkireFoster
{
    // Sums of weights that should be equal may differ by rounding.
    private const double Slack = 1e-12;

    /// <summary>Tells who is poor.</summary>
    /// <param name="scores">The weighted number of deprivations of each row.</param>
    /// <param name="k">The cut-off.</param>
    public static bool[] Poor(double[] scores, double k) => Array.ConvertAll(scores, c => c >= k - Slack);

    /// <summary>Measures.</summary>
    /// <param name="table">Who is deprived in what; somebody must count.</param>
    /// <param name="k">The cut-off, more than 0.</param>
    public static PovertyMeasures Measure(Deprivations table, double k)
    {
        var isPoor = Poor(table.Scores(), k);
        var people = table.People.Sum();
        var poor = table.People.Where((_, row) => isPoor[row]).Sum() / people;
        var m0 = Mean(table, isPoor, (_, _) => 1);
        var censored = Shares(table, isPoor);
        return new PovertyMeasures
        {
            HeadcountRatio = poor,
            Intensity = poor > 0 ? m0 / poor : double.NaN,
            M0 = m0,
            M1 = table.Gaps is { } gaps ? Mean(table, isPoor, (row, j) => gaps[row][j]) : double.NaN,
            M2 = table.Gaps is { } again ? Mean(table, isPoor, (row, j) => again[row][j] * again[row][j]) : double.NaN,
            Raw = Shares(table, Array.ConvertAll(isPoor, _ => true)),
            Censored = censored,
            Contributions = Contributions(table, isPoor, m0),
        };
    }

    // The sum over the deprivations of the poor, as a share of what it would be if everybody were deprived in everything.
    private static double Mean(Deprivations table, bool[] isPoor, Func<int, int, double> worth)
    {
        var sum = 0.0;
        for (var j = 0; j < table.Weights.Length; j++)
        {
            sum += Sum(table, isPoor, j, worth);
        }

        return sum / (table.People.Sum() * table.TotalWeight);
    }

    private static double Sum(Deprivations table, bool[] isPoor, int indicator, Func<int, int, double> worth)
    {
        var sum = 0.0;
        for (var row = 0; row < isPoor.Length; row++)
        {
            if (isPoor[row] && table.IsKnown[row][indicator] && table.IsDeprived[row][indicator])
            {
                sum += table.People[row] * table.WeightOf(row, indicator) * worth(row, indicator);
            }
        }

        return sum;
    }

    private static double[] Shares(Deprivations table, bool[] counts) =>
    [
        .. Enumerable.Range(0, table.Weights.Length).Select(j => table.People
            .Where((_, row) => counts[row] && table.IsKnown[row][j] && table.IsDeprived[row][j]).Sum() / table.People.Sum()),
    ];

    private static double[] Contributions(Deprivations table, bool[] isPoor, double m0)
    {
        var all = m0 * table.People.Sum() * table.TotalWeight;
        return
        [
            .. Enumerable.Range(0, table.Weights.Length)
                .Select(j => all > 0 ? Sum(table, isPoor, j, (_, _) => 1) / all : double.NaN),
        ];
    }
}
