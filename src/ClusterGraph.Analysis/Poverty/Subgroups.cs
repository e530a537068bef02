using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>Measures of the subgroups of a population, some of them too small to be shown.</summary>
/// <typeparam name="T">The type of the measures.</typeparam>
/// <param name="Names">The subgroups.</param>
/// <param name="Rows">The members of each.</param>
/// <param name="People">How many each has.</param>
/// <param name="IsHidden">Which are hidden.</param>
/// <param name="Measures">What was measured of each.</param>
internal sealed record Subgroups<T>(
    IReadOnlyList<string> Names, int[][] Rows, double[] People, bool[] IsHidden, IReadOnlyList<T> Measures)
{
    /// <summary>Gets how many are hidden.</summary>
    public int Hidden => Enumerable.Range(0, Names.Count).Count(g => IsHidden[g]);

    /// <summary>Writes the table of subgroups, with their shares of the people and of the poverty of all.</summary>
    /// <param name="weights">How much each member counts.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="additive">The measure whose weighted mean over all subgroups is that of all.</param>
    /// <returns>One table; none when there is no subgroup.</returns>
    public IEnumerable<ResultTable> Tables(
        double[] weights, IReadOnlyList<(string Name, Func<T, double> Value)> columns, Func<T, double> additive)
    {
        if (Names.Count == 0)
        {
            yield break;
        }

        var shares = Array.ConvertAll(Rows, rows => rows.Sum(i => weights[i]) / weights.Sum());
        var all = Enumerable.Range(0, Names.Count).Sum(g => shares[g] * additive(Measures[g]));
        yield return new ResultTable(
            "subgroups", ["people", "share", .. columns.Select(c => c.Name), "contribution"], Names,
            [
                .. Enumerable.Range(0, Names.Count).Select(g => Cells(g, (double[])
                [
                    People[g], shares[g], .. columns.Select(c => c.Value(Measures[g])),
                    all > 0 ? shares[g] * additive(Measures[g]) / all : double.NaN,
                ])),
            ]);
    }

    private double?[] Cells(int group, double[] values) =>
        Array.ConvertAll(values, v => IsHidden[group] || !double.IsFinite(v) ? (double?)null : v);
}
