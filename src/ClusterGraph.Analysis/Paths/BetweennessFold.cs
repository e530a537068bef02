using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// Adds up how much eight sources depend on each node, from the farthest level to the nearest: the second half of
/// Brandes 2001. With σ paths to v, v's share is x(v) = 1/σ(v) + Σ x(w) over its successors w one level farther, and
/// the dependency is σ(v)·Σ x(w). Only the shares of one level are not zero at a time, so that no distance needs to be
/// compared. O(m) a level and batch at worst; doubles; the order of sums is that of the graph's rows.
/// </summary>
internal sealed class BetweennessFold
{
    private readonly Adjacency _out;
    private VectorRows<double> _shares;
    private VectorRows<double> _next;

    /// <summary>Makes room for one thread.</summary>
    /// <param name="graph">The graph.</param>
    public BetweennessFold(AnalysisGraph graph)
    {
        _out = graph.Out;

        // Eight doubles a node: a pair of vectors, one cache line.
        (_shares, _next) = (new VectorRows<double>(2 * graph.NodeCount), new VectorRows<double>(2 * graph.NodeCount));
    }

    /// <summary>Adds the dependencies of a batch.</summary>
    /// <param name="batch">The paths of the batch.</param>
    /// <param name="totals">One entry a node; grows.</param>
    public void Add(BetweennessLanes batch, double[] totals)
    {
        for (var level = batch.Levels - 1; level > 0; level--)
        {
            Fold(batch, level, totals);
            if (level + 1 < batch.Levels)
            {
                Clear(batch.NodesOf(level + 1));
            }

            (_shares, _next) = (_next, _shares);
        }

        if (batch.Levels > 1)
        {
            Clear(batch.NodesOf(1));
        }
    }

    private void Clear(ReadOnlySpan<int> nodes)
    {
        foreach (var node in nodes)
        {
            _shares[2 * node] = default;
            _shares[(2 * node) + 1] = default;
        }
    }

    // Counts from references in the innermost loop, as BetweennessLanes does, and for the same reason.
    private void Fold(BetweennessLanes batch, int level, double[] totals)
    {
        unchecked
        {
            var nodes = batch.NodesOf(level);
            var lanes = batch.LanesOf(level);
            var offsets = _out.Offsets;
            ref var targets = ref MemoryMarshal.GetArrayDataReference(_out.Targets);
            ref var shares = ref _shares.First;
            ref var next = ref _next.First;
            ref var paths = ref batch.Paths.First;
            for (var i = 0; i < nodes.Length; i++)
            {
                var node = nodes[i];
                var (low, high) = (Vector256<double>.Zero, Vector256<double>.Zero);
                for (var at = offsets[node]; at < offsets[node + 1]; at++)
                {
                    ref var share = ref Unsafe.Add(ref shares, 2 * Unsafe.Add(ref targets, at));
                    low += share;
                    high += Unsafe.Add(ref share, 1);
                }

                var (lowPaths, highPaths) = Vector256.Widen(Unsafe.Add(ref paths, node));
                var (isLow, isHigh) = Masks(lanes[i]);
                totals[node] += Vector256.Sum(((low * lowPaths) & isLow) + ((high * highPaths) & isHigh));
                ref var own = ref Unsafe.Add(ref next, 2 * node);
                own = (low + (Vector256<double>.One / lowPaths)) & isLow;
                Unsafe.Add(ref own, 1) = (high + (Vector256<double>.One / highPaths)) & isHigh;
            }
        }
    }

    // Spreads eight bits over eight lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> Low, Vector256<double> High) Masks(byte lanes)
    {
        var all = Vector256.Create((long)lanes);
        var (low, high) = (Vector256.Create(1L, 2, 4, 8), Vector256.Create(16L, 32, 64, 128));
        return (Vector256.Equals(all & low, low).AsDouble(), Vector256.Equals(all & high, high).AsDouble());
    }
}
