using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Numerics;

/// <summary>
/// Solves y = b + f M S y, where M has non-negative entries in the rows of a graph and S scales what a node gives, by
/// Gauss-Seidel sweeps. A node reads the newest values of its own block and those of the last sweep from other blocks;
/// blocks depend on the graph alone, so that every number of threads gives the same bits. O(n + m) a sweep.
/// </summary>
/// <remarks>
/// Each sweep is x + (I - L)^-1 r with L and U = f M S - L both non-negative, so the residual r that it leaves is U times
/// the change. If columns of f M S sum to at most q &lt; 1, the error left is therefore at most q / (1 - q) times
/// <see cref="Change"/>, in the sum of absolute values, wherever the sweep began.
/// </remarks>
internal sealed class BlockSweeps
{
    // More blocks would feed more threads, but each reads fewer new values and needs more sweeps.
    private const int MostBlocks = 16;

    private readonly SweepRows _rows;
    private readonly double[] _base;
    private readonly double[]? _scales;
    private readonly double _factor;
    private readonly double[] _given;
    private readonly double[] _changes;
    private readonly SweepSums[] _sums;
    private readonly RunOptions _run;
    private double _before;
    private double _own;
    private double _cross;

    /// <summary>Prepares sweeps.</summary>
    /// <param name="rows">M: who gives to whom, by who receives.</param>
    /// <param name="scales">S; null for ones.</param>
    /// <param name="factor">f.</param>
    /// <param name="constant">b.</param>
    /// <param name="first">Where to begin.</param>
    /// <param name="run">How to go about it.</param>
    public BlockSweeps(Adjacency rows, double[]? scales, double factor, double[] constant, double[] first, RunOptions run)
    {
        (_scales, _factor, _base, Values) = (scales, factor, constant, first);
        _run = run with { Progress = null };
        _rows = SweepRows.Of(rows, MostBlocks, (blocks, work) => Crew.Do(blocks, _run, work));
        _sums = new SweepSums[_rows.Blocks];
        _changes = new double[first.Length];
        _given = new double[_sums.Length == 1 ? first.Length : 2 * first.Length];
        Give();
    }

    /// <summary>Gets y.</summary>
    public double[] Values { get; }

    /// <summary>Gets the sum of the absolute changes of the last sweep.</summary>
    public double Change { get; private set; }

    /// <summary>Gets the sum of <see cref="Values"/> after the last sweep.</summary>
    public double Total { get; private set; }

    /// <summary>Sweeps once over all nodes.</summary>
    public void Next()
    {
        Crew.Do(_sums.Length, _run, Sweep);
        Publish();
        var (change, total, own, cross) = (0.0, 0.0, 0.0, 0.0);
        foreach (var sums in _sums)
        {
            (change, total, own, cross) = (change + sums.Change, total + sums.Total, own + sums.Own, cross + sums.Cross);
        }

        (Change, Total, _before, _own, _cross) = (change, total, _own, own, cross);
    }

    /// <summary>
    /// Goes on from the last two sweeps to where their changes, combined, would be smallest (reduced rank extrapolation,
    /// Eddy 1979, of rank one). Takes out most of the slow common part of the error, which plain sweeps shrink by about
    /// the same factor each; it claims nothing, only the sweeps that follow do.
    /// </summary>
    public void Extrapolate()
    {
        var spread = _before - (2 * _cross) + _own;
        if (spread > 0)
        {
            Vectors.Add(Values, (_cross - _own) / spread, _changes);
            Give();
        }
    }

    private void Give()
    {
        for (var v = 0; v < Values.Length; v++)
        {
            _given[v] = _scales is null ? Values[v] : Values[v] * _scales[v];
        }

        Publish();
    }

    private void Publish()
    {
        if (_given.Length > Values.Length)
        {
            _given.AsSpan(0, Values.Length).CopyTo(_given.AsSpan(Values.Length));
        }
    }

    private void Sweep(int block)
    {
        var (nodes, ends, places, weights) = (_rows.Nodes, _rows.Ends, _rows.Places, _rows.Weights);
        var (values, given, changes) = (Values, _given, _changes);
        var (constant, scales, factor) = (_base, _scales, _factor);
        var sums = default(SweepSums);
        var at = _rows.Begin(block);
        for (var i = _rows.Cuts[block]; i < _rows.Cuts[block + 1]; i++)
        {
            var (v, end) = (nodes[i], ends[i]);
            var sum = weights is null ? Sum(given, places, at, end) : WeightedSum(given, places, weights, at, end);
            at = end;
            var value = constant[v] + (factor * sum);
            var change = value - values[v];
            sums.Add(value, change, changes[v]);
            changes[v] = change;
            values[v] = value;
            given[v] = scales is null ? value : value * scales[v];
        }

        _sums[block] = sums;
    }

    // The innermost loop: one unpredictable read an arc. Places are below the length of what is read by construction,
    // and the check would be a third of the work.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sum(double[] values, int[] indices, int at, int end)
    {
        ref var given = ref MemoryMarshal.GetArrayDataReference(values);
        ref var places = ref MemoryMarshal.GetArrayDataReference(indices);
        var sum = 0.0;
        unchecked
        {
            for (; at < end; at++)
            {
                sum += Unsafe.Add(ref given, Unsafe.Add(ref places, at));
            }
        }

        return sum;
    }

    private static double WeightedSum(double[] given, int[] places, double[] weights, int at, int end)
    {
        var sum = 0.0;
        unchecked
        {
            for (; at < end; at++)
            {
                sum += weights[at] * given[places[at]];
            }
        }

        return sum;
    }
}
