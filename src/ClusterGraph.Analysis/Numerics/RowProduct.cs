using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Numerics;

/// <summary>Multiplies the matrix of a graph with a vector, block of rows by block of rows. O(n + m) a product.</summary>
internal sealed class RowProduct(Adjacency rows, RunOptions run)
{
    private readonly int[] _cuts = RowBlocks.Cut(rows.Offsets);
    private readonly RunOptions _run = run with { Progress = null };

    /// <summary>Computes y = A x.</summary>
    /// <param name="x">One entry a node.</param>
    /// <param name="y">Takes the result; not the same array as <paramref name="x"/>.</param>
    public void Multiply(double[] x, double[] y) => Crew.Do(_cuts.Length - 1, _run, block => Block(block, x, y));

    private void Block(int block, double[] x, double[] y)
    {
        var offsets = rows.Offsets;
        var at = offsets[_cuts[block]];
        for (var v = _cuts[block]; v < _cuts[block + 1]; v++)
        {
            var end = offsets[v + 1];
            y[v] = rows.Weights is null ? Sum(x, at, end) : WeightedSum(x, rows.Weights, at, end);
            at = end;
        }
    }

    // The innermost loop: one unpredictable read an arc. Targets are nodes by construction, and the check would be a
    // third of the work.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Sum(double[] x, int at, int end)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(x);
        ref var targets = ref MemoryMarshal.GetArrayDataReference(rows.Targets);
        var sum = 0.0;
        unchecked
        {
            for (; at < end; at++)
            {
                sum += Unsafe.Add(ref first, Unsafe.Add(ref targets, at));
            }
        }

        return sum;
    }

    private double WeightedSum(double[] x, double[] weights, int at, int end)
    {
        var (targets, sum) = (rows.Targets, 0.0);
        unchecked
        {
            for (; at < end; at++)
            {
                sum += weights[at] * x[targets[at]];
            }
        }

        return sum;
    }
}
