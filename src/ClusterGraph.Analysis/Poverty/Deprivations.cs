namespace ClusterGraph.Analysis.Poverty;

/// <summary>Who is deprived in what: one row a person or group, one column an indicator.</summary>
/// <param name="People">How much each row counts: heads, or heads times survey weight.</param>
/// <param name="Weights">The weight of each indicator, more than zero.</param>
/// <param name="IsDeprived">Row by row whether it is deprived.</param>
/// <param name="Gaps">Row by row how far below the line, 0 to 1; null where an indicator is no quantity.</param>
/// <param name="IsKnown">Row by row what is known; the weights of what is not are spread over what is.</param>
internal sealed record Deprivations(
    double[] People, double[] Weights, bool[][] IsDeprived, double[][]? Gaps, bool[][] IsKnown)
{
    /// <summary>Gets the sum of the weights.</summary>
    public double TotalWeight => Weights.Sum();

    /// <summary>Gives the weight of an indicator for a row: more when others are unknown, 0 when it is unknown itself.</summary>
    /// <param name="row">The row.</param>
    /// <param name="indicator">The indicator.</param>
    public double WeightOf(int row, int indicator) => IsKnown[row][indicator] ? Weights[indicator] * Factor(row) : 0;

    /// <summary>Gives the weighted number of deprivations of each row. O(rows times indicators).</summary>
    public double[] Scores() =>
    [
        .. Enumerable.Range(0, People.Length).Select(row => Factor(row)
            * Enumerable.Range(0, Weights.Length).Sum(j => IsKnown[row][j] && IsDeprived[row][j] ? Weights[j] : 0)),
    ];

    /// <summary>Keeps some rows.</summary>
    /// <param name="rows">Which.</param>
    public Deprivations Only(int[] rows) => this with
    {
        People = Array.ConvertAll(rows, r => People[r]),
        IsDeprived = Array.ConvertAll(rows, r => IsDeprived[r]),
        Gaps = Gaps is null ? null : Array.ConvertAll(rows, r => Gaps[r]),
        IsKnown = Array.ConvertAll(rows, r => IsKnown[r]),
    };

    private double Factor(int row)
    {
        var known = Enumerable.Range(0, Weights.Length).Sum(j => IsKnown[row][j] ? Weights[j] : 0);
        return known > 0 ? TotalWeight / known : 0;
    }
}
