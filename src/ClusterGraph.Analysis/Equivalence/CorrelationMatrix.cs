using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Equivalence;

/// <summary>
/// A matrix of correlations that can be correlated with itself again and again. Symmetric; rows have length one after
/// they are put in standard form, so that a correlation is a product of two rows. O(n³) a round.
/// </summary>
internal sealed class CorrelationMatrix
{
    // Rows of one sign differ by rounding only; what is left of their variance is no pattern.
    private const double NoVariance = 1e-12;
    private const int Blocks = 32;

    private readonly int _size;
    private readonly double[][] _standard;
    private double[][] _rows;
    private double[][] _next;

    public CorrelationMatrix(int size, Func<int, int, double> correlation)
    {
        _size = size;
        _rows = Square(size);
        _next = Square(size);
        _standard = Square(size);
        for (var i = 0; i < size; i++)
        {
            _rows[i][i] = 1;
            for (var j = i + 1; j < size; j++)
            {
                _rows[i][j] = _rows[j][i] = correlation(i, j);
            }
        }
    }

    public double this[int row, int column] => _rows[row][column];

    /// <summary>Correlates the rows with each other.</summary>
    /// <returns>The largest change; NaN when a row has no variance, because all rows are alike.</returns>
    public double Correlate(RunOptions run)
    {
        for (var i = 0; i < _size; i++)
        {
            if (!Standardise(_rows[i], _standard[i]))
            {
                return double.NaN;
            }
        }

        var changes = new double[Blocks];
        Crew.Do(Blocks, run, block => changes[block] = Multiply(block));
        for (var i = 0; i < _size; i++)
        {
            for (var j = i + 1; j < _size; j++)
            {
                _next[j][i] = _next[i][j];
            }
        }

        (_rows, _next) = (_next, _rows);
        return changes.Max();
    }

    private static double[][] Square(int size) => [.. Enumerable.Range(0, size).Select(_ => new double[size])];

    private static bool Standardise(double[] row, double[] standard)
    {
        var mean = row.Average();
        var squares = 0.0;
        for (var i = 0; i < row.Length; i++)
        {
            standard[i] = row[i] - mean;
            squares += standard[i] * standard[i];
        }

        var length = Math.Sqrt(squares);
        for (var i = 0; i < row.Length; i++)
        {
            standard[i] /= length;
        }

        return squares > NoVariance * row.Length;
    }

    // Always the same eight partial sums, so that every processor rounds alike.
    private static double Dot(double[] a, double[] b)
    {
        var left = MemoryMarshal.Cast<double, Vector256<double>>(a);
        var right = MemoryMarshal.Cast<double, Vector256<double>>(b);
        var even = Vector256<double>.Zero;
        var odd = Vector256<double>.Zero;
        var at = 0;
        for (; at + 1 < left.Length && at + 1 < right.Length; at += 2)
        {
            even += left[at] * right[at];
            odd += left[at + 1] * right[at + 1];
        }

        var sum = Vector256.Sum(even + odd);
        for (var i = at * Vector256<double>.Count; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private double Multiply(int block)
    {
        var change = 0.0;
        for (var i = block; i < _size; i += Blocks)
        {
            var (row, before, after) = (_standard[i], _rows[i], _next[i]);
            after[i] = 1;
            for (var j = i + 1; j < _size; j++)
            {
                after[j] = Math.Clamp(Dot(row, _standard[j]), -1, 1);
                change = Math.Max(change, Math.Abs(after[j] - before[j]));
            }
        }

        return change;
    }
}
