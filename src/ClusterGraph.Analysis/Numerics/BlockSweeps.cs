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
/// <see cref="Change"/>, in the sum of absolute values.
/// </remarks>
internal sealed class BlockSweeps
{
    // More blocks would feed more threads, but each reads fewer new values and needs more sweeps.
    private const int MostBlocks = 16;

    private readonly Adjacency _rows;
    private readonly int[] _places;
    private readonly int[] _cuts;
    private readonly double[] _base;
    private readonly double[]? _scales;
    private readonly double _factor;
    private readonly double[] _given;
    private readonly (double Change, double Total)[] _sums;
    private readonly RunOptions _run;

    /// <summary>Prepares sweeps.</summary>
    /// <param name="rows">M: who gives to whom, by who receives.</param>
    /// <param name="scales">S; null for ones.</param>
    /// <param name="factor">f.</param>
    /// <param name="constant">b.</param>
    /// <param name="first">Where to begin.</param>
    /// <param name="run">How to go about it.</param>
    public BlockSweeps(Adjacency rows, double[]? scales, double factor, double[] constant, double[] first, RunOptions run)
    {
        (_rows, _scales, _factor, _base, Values) = (rows, scales, factor, constant, first);
        _run = run with { Progress = null };
        _cuts = RowBlocks.Cut(rows, MostBlocks);
        _sums = new (double, double)[_cuts.Length - 1];
        _places = _sums.Length == 1 ? rows.Targets : Places(rows, _cuts, _run);
        _given = new double[_sums.Length == 1 ? first.Length : 2 * first.Length];
        for (var v = 0; v < first.Length; v++)
        {
            _given[v] = scales is null ? first[v] : first[v] * scales[v];
        }

        Publish();
    }

    /// <summary>Gets y.</summary>
    public double[] Values { get; }

    /// <summary>Gets the sum of the absolute changes of the last sweep.</summary>
    public double Change { get; private set; }

    /// <summary>Gets the sum of <see cref="Values"/>.</summary>
    public double Total { get; private set; }

    /// <summary>Sweeps once over all nodes.</summary>
    public void Next()
    {
        Crew.Do(_sums.Length, _run, Sweep);
        Publish();
        (Change, Total) = (0, 0);
        foreach (var (change, total) in _sums)
        {
            (Change, Total) = (Change + change, Total + total);
        }
    }

    // What other blocks read stands behind what the own block reads; each arc knows which of the two it wants.
    private static int[] Places(Adjacency rows, int[] cuts, RunOptions run)
    {
        var places = new int[rows.ArcCount];
        Crew.Do(cuts.Length - 1, run, block =>
        {
            var (from, to, behind) = (cuts[block], cuts[block + 1], rows.NodeCount);
            unchecked
            {
                for (var at = rows.Offsets[from]; at < rows.Offsets[to]; at++)
                {
                    var other = rows.Targets[at];
                    places[at] = (uint)(other - from) < (uint)(to - from) ? other : other + behind;
                }
            }
        });
        return places;
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
        var (offsets, values, given, scales) = (_rows.Offsets, Values, _given, _scales);
        var (change, total) = (0.0, 0.0);
        var at = offsets[_cuts[block]];
        for (var v = _cuts[block]; v < _cuts[block + 1]; v++)
        {
            var end = offsets[v + 1];
            var value = _base[v] + (_factor * (_rows.Weights is null ? Sum(at, end) : WeightedSum(at, end)));
            at = end;
            change += Math.Abs(value - values[v]);
            total += value;
            values[v] = value;
            given[v] = scales is null ? value : value * scales[v];
        }

        _sums[block] = (change, total);
    }

    // The innermost loop: one unpredictable read an arc. Places are below the length of what is read by construction,
    // and the check would be a third of the work.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Sum(int at, int end)
    {
        ref var given = ref MemoryMarshal.GetArrayDataReference(_given);
        ref var places = ref MemoryMarshal.GetArrayDataReference(_places);
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

    private double WeightedSum(int at, int end)
    {
        var weights = _rows.Weights!;
        var sum = 0.0;
        unchecked
        {
            for (; at < end; at++)
            {
                sum += weights[at] * _given[_places[at]];
            }
        }

        return sum;
    }
}
