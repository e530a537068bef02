using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>
/// Ordinary least squares by a thin QR decomposition. O(N k²). Columns are scaled to length 1 first, so that the condition
/// number tells of columns that repeat each other and not of their units.
/// </summary>
internal sealed class LeastSquares
{
    private readonly Matrix<double> _inverse;
    private readonly double[] _lengths;

    /// <summary>Decomposes the columns; they must not be zero.</summary>
    public LeastSquares(IReadOnlyList<double[]> columns)
    {
        Rows = columns[0].Length;
        _lengths = [.. columns.Select(Length)];
        var scaled = Matrix<double>.Build.DenseOfColumnArrays(
            columns.Select((c, i) => Array.ConvertAll(c, x => x / _lengths[i])));
        var qr = scaled.QR(QRMethod.Thin);
        Basis = qr.Q.ToColumnArrays();
        Condition = qr.R.ConditionNumber();
        _inverse = Condition < double.PositiveInfinity ? qr.R.Inverse() : qr.R;
    }

    /// <summary>Gets the number of observations.</summary>
    public int Rows { get; }

    /// <summary>Gets how far the columns are from repeating each other: 1 at best, infinite when they do.</summary>
    public double Condition { get; }

    /// <summary>Gets columns of length 1, at right angles to each other, that span the same space.</summary>
    public double[][] Basis { get; }

    /// <summary>Gets the degrees of freedom that are left.</summary>
    public int Freedom => Rows - Basis.Length;

    /// <summary>The square of a column's length.</summary>
    public static double Squares(double[] column) => Dot(column, column);

    /// <summary>The product of two columns; always four partial sums, so that every processor rounds alike.</summary>
    public static double Dot(double[] a, double[] b)
    {
        var left = MemoryMarshal.Cast<double, Vector256<double>>(a);
        var right = MemoryMarshal.Cast<double, Vector256<double>>(b);
        var sums = Vector256<double>.Zero;
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            sums += left[i] * right[i];
        }

        var sum = Vector256.Sum(sums);
        for (var i = left.Length * Vector256<double>.Count; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>Takes out of a column what the others explain. O(N k).</summary>
    public double[] Residual(double[] column)
    {
        var rest = (double[])column.Clone();
        foreach (var direction in Basis)
        {
            var along = Dot(direction, rest);
            for (var i = 0; i < rest.Length; i++)
            {
                rest[i] -= along * direction[i];
            }
        }

        return rest;
    }

    /// <summary>Fits.</summary>
    /// <param name="outcome">What is explained.</param>
    /// <returns>The coefficients and their t statistics, in the order of the columns.</returns>
    public (double[] Coefficients, double[] T) Fit(double[] outcome)
    {
        var along = Vector<double>.Build.DenseOfArray([.. Basis.Select(q => Dot(q, outcome))]);
        var solved = _inverse * along;
        var variance = Squares(Residual(outcome)) / Freedom;
        var (coefficients, t) = (new double[Basis.Length], new double[Basis.Length]);
        for (var k = 0; k < coefficients.Length; k++)
        {
            var row = _inverse.Row(k);
            coefficients[k] = solved[k] / _lengths[k];
            t[k] = solved[k] / Math.Sqrt(variance * row.DotProduct(row));
        }

        return (coefficients, t);
    }

    private static double Length(double[] column) => Math.Sqrt(Squares(column));
}
