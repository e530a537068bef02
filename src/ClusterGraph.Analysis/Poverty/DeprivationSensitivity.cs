using System.Globalization;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>How far the measures hang on the cut-off k and on the weights: always shown beside them (D2).</summary>
internal static class DeprivationSensitivity
{
    private const double More = 1.25;
    private const double Less = 0.75;

    private static readonly double[] Shares = [0.2, 1.0 / 3, 0.5, 2.0 / 3, 1];

    /// <summary>Measures again with other cut-offs, and with each weight 25 % up and down at the same sum of weights.</summary>
    /// <param name="reading">What was read.</param>
    public static ResultTable Table(DeprivationReading reading)
    {
        var total = reading.Table.TotalWeight;
        double[] cutoffs = [.. Shares.Select(s => s * total).Append(reading.K).Order()];
        var rows = cutoffs.Where((k, i) => i == 0 || !Ranking.AreTied(k, cutoffs[i - 1]))
            .Select(k => (Name: string.Create(CultureInfo.InvariantCulture, $"k = {k:0.###}"), Cells: Cells(reading.Table, k))).ToList();
        for (var j = 0; j < reading.Names.Count && reading.Names.Count > 1; j++)
        {
            rows.Add(($"{reading.Names[j]} +25 %", Cells(Scaled(reading.Table, j, More), reading.K)));
            rows.Add(($"{reading.Names[j]} -25 %", Cells(Scaled(reading.Table, j, Less), reading.K)));
        }

        return new ResultTable(
            "sensitivity", ["headcountRatio", "intensity", "m0"], [.. rows.Select(r => r.Name)], [.. rows.Select(r => r.Cells)]);
    }

    private static double?[] Cells(Deprivations table, double k)
    {
        var measures = AlkireFoster.Measure(table, k);
        return [measures.HeadcountRatio, double.IsNaN(measures.Intensity) ? null : measures.Intensity, measures.M0];
    }

    private static Deprivations Scaled(Deprivations table, int indicator, double factor)
    {
        var weights = (double[])table.Weights.Clone();
        weights[indicator] *= factor;
        var scale = table.TotalWeight / weights.Sum();
        return table with { Weights = Array.ConvertAll(weights, w => w * scale) };
    }
}
