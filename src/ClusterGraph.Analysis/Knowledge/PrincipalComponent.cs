using MathNet.Numerics.LinearAlgebra;

namespace ClusterGraph.Analysis.Knowledge;

/// <summary>
/// The first principal component of standardised columns (deviations divided by the standard deviation with n - 1): the
/// weighted sum that varies most. Its sign is such that the loadings sum to something positive. O(n k² + k³).
/// </summary>
/// <param name="Scores">One entry a row; NaN where a column has no value.</param>
/// <param name="Loadings">The weight of each column; their squares sum to 1.</param>
/// <param name="Explained">The share of all variance that it carries, 1 / k to 1.</param>
internal sealed record PrincipalComponent(double[] Scores, double[] Loadings, double Explained)
{
    private const int Fewest = 3;

    /// <summary>Computes it.</summary>
    /// <param name="columns">At least two columns of one length.</param>
    /// <returns>Null when fewer than three rows are complete, or a column has the same value in all of them.</returns>
    public static PrincipalComponent? Of(IReadOnlyList<double[]> columns)
    {
        var rows = Enumerable.Range(0, columns[0].Length).Where(r => columns.All(c => double.IsFinite(c[r]))).ToArray();
        var scaled = rows.Length < Fewest ? [] : columns.Select(c => Standardised(c, rows)).ToArray();
        if (scaled.Length == 0 || Array.Exists(scaled, c => c.Length == 0))
        {
            return null;
        }

        var correlations = Matrix<double>.Build.Dense(scaled.Length, scaled.Length, (a, b) =>
            scaled[a].Zip(scaled[b], (x, y) => x * y).Sum() / (rows.Length - 1));
        var parts = correlations.Evd(Symmetricity.Symmetric);
        var last = scaled.Length - 1;
        var loadings = parts.EigenVectors.Column(last).ToArray();
        var sign = loadings.Sum() < 0 ? -1 : 1;
        var scores = new double[columns[0].Length];
        Array.Fill(scores, double.NaN);
        for (var i = 0; i < rows.Length; i++)
        {
            scores[rows[i]] = sign * loadings.Select((weight, c) => weight * scaled[c][i]).Sum();
        }

        return new PrincipalComponent(
            scores, Array.ConvertAll(loadings, l => sign * l), parts.EigenValues[last].Real / scaled.Length);
    }

    private static double[] Standardised(double[] column, int[] rows)
    {
        var values = Array.ConvertAll(rows, r => column[r]);
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
        return deviation > 0 && double.IsFinite(deviation) ? Array.ConvertAll(values, v => (v - mean) / deviation) : [];
    }
}
