using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClusterGraph.Analysis.Numerics;

/// <summary>
/// Sums and combinations of vectors, four entries at a time in one fixed order, so that rounding is the same on every
/// machine.
/// </summary>
internal static class Vectors
{
    /// <summary>Computes the inner product.</summary>
    public static double Dot(double[] a, double[] b)
    {
        var x = Wide(a);
        var y = Wide(b);
        var (even, odd) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var i = 0;
        for (; i + 1 < x.Length; i += 2)
        {
            even += x[i] * y[i];
            odd += x[i + 1] * y[i + 1];
        }

        if (i < x.Length)
        {
            even += x[i] * y[i];
        }

        var sum = Vector256.Sum(even + odd);
        for (var rest = 4 * x.Length; rest < a.Length; rest++)
        {
            sum += a[rest] * b[rest];
        }

        return sum;
    }

    /// <summary>Computes the length.</summary>
    public static double Norm(double[] a) => Math.Sqrt(Dot(a, a));

    /// <summary>Adds a multiple of a vector: a += factor b.</summary>
    public static void Add(double[] a, double factor, double[] b)
    {
        var x = Wide(a);
        var y = Wide(b);
        var wide = Vector256.Create(factor);
        for (var i = 0; i < x.Length; i++)
        {
            x[i] += wide * y[i];
        }

        for (var rest = 4 * x.Length; rest < a.Length; rest++)
        {
            a[rest] += factor * b[rest];
        }
    }

    /// <summary>Multiplies a vector: a *= factor.</summary>
    public static void Scale(double[] a, double factor)
    {
        var x = Wide(a);
        var wide = Vector256.Create(factor);
        for (var i = 0; i < x.Length; i++)
        {
            x[i] *= wide;
        }

        for (var rest = 4 * x.Length; rest < a.Length; rest++)
        {
            a[rest] *= factor;
        }
    }

    private static Span<Vector256<double>> Wide(double[] a) => MemoryMarshal.Cast<double, Vector256<double>>(a.AsSpan());
}
