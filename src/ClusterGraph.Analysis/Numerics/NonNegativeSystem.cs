using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Numerics;

/// <summary>
/// Solves x_i (1 - d_i) = sum of a_ij x_j + b_i, where nothing is negative and either every row or every column of A + D
/// sums to at most 1: mixtures, flows and walks. Small systems by elimination, which needs no exchange of rows here;
/// larger ones by Gauss-Seidel sweeps over the rows of the graph. Sequential, so the same bits for any number of threads.
/// </summary>
internal static class NonNegativeSystem
{
    // Elimination of so many takes a few milliseconds, however slowly sweeps would settle.
    private const int MostDirect = 400;
    private const int MostSweeps = 20_000;
    private const double Settled = 1e-13;

    /// <summary>Solves it. O(n³) for up to 400 unknowns, else O(m) a sweep.</summary>
    /// <param name="rows">A, with weights and without its diagonal.</param>
    /// <param name="diagonal">D; below 1 wherever it is asked for.</param>
    /// <param name="constant">b.</param>
    /// <returns>x; null when sweeps did not settle, or shares are so small that rounding hides them.</returns>
    public static double[]? Solve(Adjacency rows, double[] diagonal, double[] constant) =>
        constant.Length <= MostDirect ? Eliminate(rows, diagonal, constant) : Sweep(rows, diagonal, constant);

    private static double[]? Eliminate(Adjacency rows, double[] diagonal, double[] constant)
    {
        var n = constant.Length;
        var matrix = new double[n][];
        for (var i = 0; i < n; i++)
        {
            matrix[i] = new double[n + 1];
            matrix[i][i] = 1 - diagonal[i];
            matrix[i][n] = constant[i];
            for (var at = rows.Offsets[i]; at < rows.Offsets[i + 1]; at++)
            {
                matrix[i][rows.Targets[at]] -= rows.Weights![at];
            }
        }

        for (var pivot = 0; pivot < n; pivot++)
        {
            for (var i = pivot + 1; i < n; i++)
            {
                Subtract(matrix[i], matrix[pivot], pivot);
            }
        }

        var x = Substitute(matrix);
        return Array.TrueForAll(x, double.IsFinite) ? x : null;
    }

    private static void Subtract(double[] row, double[] pivotRow, int pivot)
    {
        var factor = row[pivot] / pivotRow[pivot];
        if (factor == 0)
        {
            return;
        }

        for (var j = pivot; j < row.Length; j++)
        {
            row[j] -= factor * pivotRow[j];
        }
    }

    private static double[] Substitute(double[][] matrix)
    {
        var n = matrix.Length;
        var x = new double[n];
        for (var i = n - 1; i >= 0; i--)
        {
            var sum = matrix[i][n];
            for (var j = i + 1; j < n; j++)
            {
                sum -= matrix[i][j] * x[j];
            }

            x[i] = sum / matrix[i][i];
        }

        return x;
    }

    private static double[]? Sweep(Adjacency rows, double[] diagonal, double[] constant)
    {
        var x = (double[])constant.Clone();
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var (change, size) = (0.0, 0.0);
            for (var i = 0; i < x.Length; i++)
            {
                var sum = constant[i];
                for (var at = rows.Offsets[i]; at < rows.Offsets[i + 1]; at++)
                {
                    sum += rows.Weights![at] * x[rows.Targets[at]];
                }

                var next = sum / (1 - diagonal[i]);
                change = Math.Max(change, Math.Abs(next - x[i]));
                size = Math.Max(size, Math.Abs(next));
                x[i] = next;
            }

            if (change <= Settled * size)
            {
                return x;
            }
        }

        return null;
    }
}
