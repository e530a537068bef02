using MathNet.Numerics.LinearAlgebra;

namespace ClusterGraph.Analysis.Numerics;

/// <summary>
/// The largest eigenvalue of a symmetric operator with non-negative entries, and its non-negative vector (Lanczos 1950,
/// begun anew from the best vector after every few steps). Begins with all ones, so that of several leading vectors the one
/// nearest to all ones is found, however nodes are numbered. The residual is measured, not estimated: at most 1e-11 of the
/// eigenvalue.
/// </summary>
internal sealed class Lanczos
{
    private const double Tolerance = 1e-11;
    private const double Rounding = 1e-14;
    private const int MostProducts = 1000;

    // Few enough steps that rounding does not spoil the directions, many enough to gain from them.
    private const int Steps = 16;

    private readonly Action<double[], double[]> _apply;
    private readonly double[]? _without;
    private readonly double[][] _directions;
    private readonly double[] _diagonal;
    private readonly double[] _beside;
    private int _left;

    private Lanczos(int size, Action<double[], double[]> apply, double[]? without, int products)
    {
        (_apply, _without, _left) = (apply, without, products);
        var steps = Math.Min(Steps, size);
        _directions = new double[steps + 1][];
        for (var i = 0; i <= steps; i++)
        {
            _directions[i] = new double[size];
        }

        _diagonal = new double[steps];
        _beside = new double[steps];
    }

    /// <summary>Finds the leading eigenpair.</summary>
    /// <param name="size">The number of nodes, at least 1.</param>
    /// <param name="apply">Computes the product of the operator with the first array into the second.</param>
    public static Eigenpair Leading(int size, Action<double[], double[]> apply)
    {
        var search = new Lanczos(size, apply, without: null, MostProducts);
        var best = search._directions[0];
        best.AsSpan().Fill(1 / Math.Sqrt(size));
        var isConverged = search.Search();

        // One more product is exactly zero for those who can have nothing.
        var vector = search._directions[1];
        apply(best, vector);
        var length = Vectors.Norm(vector);
        for (var v = 0; v < size; v++)
        {
            vector[v] = length > 0 ? Math.Abs(vector[v]) / length : 0;
        }

        return new Eigenpair(search._diagonal[0], vector, isConverged);
    }

    /// <summary>Bounds the second eigenvalue from below; the bound is near it on small maps.</summary>
    /// <param name="first">The leading vector.</param>
    /// <param name="apply">The operator.</param>
    /// <param name="products">How many products may be spent.</param>
    /// <returns>The bound.</returns>
    public static double Second(double[] first, Action<double[], double[]> apply, int products)
    {
        var search = new Lanczos(first.Length, apply, first, products);
        var random = new Pcg64(seed: 1);
        var begin = search._directions[0];
        for (var v = 0; v < begin.Length; v++)
        {
            begin[v] = random.NextDouble() - 0.5;
        }

        Remove(begin, first);
        var length = Vectors.Norm(begin);
        if (length <= Rounding)
        {
            return 0;
        }

        Vectors.Scale(begin, 1 / length);
        search.Search();
        return search._diagonal[0];
    }

    private static void Remove(double[] from, double[] direction) =>
        Vectors.Add(from, -Vectors.Dot(from, direction), direction);

    // Leaves the best vector in the first direction, and its eigenvalue in the first place of the diagonal.
    private bool Search()
    {
        while (true)
        {
            var steps = Expand();
            if (steps == 1 || _left <= 0)
            {
                return steps == 1;
            }

            Combine(steps);
        }
    }

    // Adds directions until there are enough; stops after the first when it is an eigenvector.
    private int Expand()
    {
        for (var step = 0; step < _diagonal.Length; step++)
        {
            var next = _directions[step + 1];
            _apply(_directions[step], next);
            _left--;
            Orthogonalise(next, step);
            var length = Vectors.Norm(next);
            _beside[step] = length;
            if (length <= (step == 0 ? Tolerance : Rounding) * Math.Abs(_diagonal[0]))
            {
                return step + 1;
            }

            Vectors.Scale(next, 1 / length);
        }

        return _diagonal.Length;
    }

    // The first direction is close to what is sought, and the one that rounding brings back.
    private void Orthogonalise(double[] next, int step)
    {
        if (_without is not null)
        {
            Remove(next, _without);
        }

        _diagonal[step] = Vectors.Dot(_directions[step], next);
        Vectors.Add(next, -_diagonal[step], _directions[step]);
        if (step > 0)
        {
            Vectors.Add(next, -_beside[step - 1], _directions[step - 1]);
            Remove(next, _directions[0]);
        }
    }

    // The best vector within the directions is the leading one of a small matrix: diagonal, and beside it.
    private void Combine(int steps)
    {
        var small = Matrix<double>.Build.Dense(steps, steps);
        for (var i = 0; i < steps; i++)
        {
            small[i, i] = _diagonal[i];
            if (i > 0)
            {
                small[i, i - 1] = small[i - 1, i] = _beside[i - 1];
            }
        }

        var weights = small.Evd(Symmetricity.Symmetric).EigenVectors.Column(steps - 1);
        var best = _directions[0];
        Vectors.Scale(best, weights[0]);
        for (var i = 1; i < steps; i++)
        {
            Vectors.Add(best, weights[i], _directions[i]);
        }

        Vectors.Scale(best, 1 / Vectors.Norm(best));
    }
}
