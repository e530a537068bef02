using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// Breadth-first search from 256 sources at a time, one bit each (Then et al. 2014, "The More the Merrier"). Level by
/// level, either the nodes just reached push their bits to their neighbours, or every node that some source has not
/// reached pulls from its own, whichever reads fewer arcs. O(m) words a level at worst. Counts are whole; sums of inverse
/// distances are doubles.
/// </summary>
internal sealed class ReachBits
{
    /// <summary>How many sources go at a time.</summary>
    public const int Width = 256;

    // Pushing along an arc reads, joins, writes and may note a node; pulling only reads and joins.
    private const int PushPrice = 3;

    private readonly Adjacency _ahead;
    private readonly Adjacency _back;
    private readonly VectorRows<ulong> _seen;
    private readonly int[] _reachable;
    private readonly int[] _open;
    private VectorRows<ulong> _front;
    private VectorRows<ulong> _next;
    private int[] _nodes;
    private int[] _touched;
    private int _count;
    private int _openCount;
    private long _openArcs;

    /// <summary>Makes room for one thread.</summary>
    /// <param name="ahead">The arcs along which sources search.</param>
    /// <param name="back">The same arcs by where they end.</param>
    public ReachBits(Adjacency ahead, Adjacency back)
    {
        (_ahead, _back) = (ahead, back);
        var nodes = ahead.NodeCount;
        (_seen, _front, _next) = (new(nodes), new(nodes), new(nodes));
        _reachable = [.. Enumerable.Range(0, nodes).Where(v => back.Degree(v) > 0)];
        _open = new int[nodes + 1];
        (_nodes, _touched) = (new int[nodes + 1], new int[nodes + 1]);
    }

    /// <summary>Adds the distances from a batch of sources to every node that they reach.</summary>
    /// <param name="sources">One to 256 different sources.</param>
    /// <param name="totals">Takes them.</param>
    public void Add(ReadOnlySpan<int> sources, DistanceTotals totals)
    {
        Begin(sources);
        for (var steps = 1; _count > 0; steps++)
        {
            var before = _nodes.AsSpan(0, _count);
            if (ArcsOf(before) * PushPrice < _openArcs)
            {
                Push(before, new LevelSums(totals, steps));
            }
            else
            {
                Pull(new LevelSums(totals, steps));
            }
        }
    }

    private void Begin(ReadOnlySpan<int> sources)
    {
        // A bit without a source counts as having been everywhere.
        var idle = Vector256<ulong>.AllBitsSet;
        for (var i = 0; i < sources.Length; i++)
        {
            idle &= ~Bit(i);
        }

        _seen.Fill(idle);
        for (var i = 0; i < sources.Length; i++)
        {
            _seen[sources[i]] |= Bit(i);
            _front[sources[i]] |= Bit(i);
            _nodes[i] = sources[i];
        }

        _count = sources.Length;
        _reachable.CopyTo(_open, 0);
        (_openCount, _openArcs) = (_reachable.Length, _back.ArcCount);
    }

    private static Vector256<ulong> Bit(int at) => Vector256<ulong>.Zero.WithElement(at >> 6, 1UL << (at & 63));

    private long ArcsOf(ReadOnlySpan<int> nodes)
    {
        var arcs = 0L;
        foreach (var node in nodes)
        {
            arcs += _ahead.Degree(node);
        }

        return arcs;
    }

    // The old front goes back to zero, and the nodes just reached become the new one.
    private void Advance(ReadOnlySpan<int> before, int count)
    {
        foreach (var node in before)
        {
            _front[node] = default;
        }

        (_front, _next) = (_next, _front);
        (_nodes, _touched) = (_touched, _nodes);
        _count = count;
    }

    // The innermost loops count from references: bounds checks would be a third of their work. All indices come from the
    // graph and from lists of its nodes.
    private void Pull(LevelSums sums)
    {
        unchecked
        {
            var (offsets, open, reached) = (_back.Offsets, _open, _touched);
            ref var targets = ref MemoryMarshal.GetArrayDataReference(_back.Targets);
            ref var front = ref _front.First;
            ref var next = ref _next.First;
            ref var seen = ref _seen.First;
            var (count, kept, arcs) = (0, 0, 0L);
            for (var i = 0; i < _openCount; i++)
            {
                var node = open[i];
                var (from, to) = (offsets[node], offsets[node + 1]);
                ref var known = ref Unsafe.Add(ref seen, node);
                var fresh = Vector256.AndNot(Union(ref front, ref targets, from, to), known);
                Unsafe.Add(ref next, node) = fresh;
                known |= fresh;
                reached[count] = node;
                count += sums.Add(node, fresh);
                var stays = known == Vector256<ulong>.AllBitsSet ? 0 : 1;
                open[kept] = node;
                kept += stays;
                arcs += stays * (to - from);
            }

            sums.Close();
            (_openCount, _openArcs) = (kept, arcs);
            Advance(_nodes.AsSpan(0, _count), count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Union(ref Vector256<ulong> front, ref int targets, int from, int to)
    {
        var union = Vector256<ulong>.Zero;
        for (var at = from; at < to; at++)
        {
            union |= Unsafe.Add(ref front, Unsafe.Add(ref targets, at));
        }

        return union;
    }

    private void Push(ReadOnlySpan<int> before, LevelSums sums)
    {
        unchecked
        {
            var touched = Spread(before);
            var (reached, count) = (_touched, 0);
            ref var next = ref _next.First;
            ref var seen = ref _seen.First;
            for (var i = 0; i < touched; i++)
            {
                var node = reached[i];
                ref var known = ref Unsafe.Add(ref seen, node);
                var fresh = Vector256.AndNot(Unsafe.Add(ref next, node), known);
                Unsafe.Add(ref next, node) = fresh;
                known |= fresh;
                reached[count] = node;
                count += sums.Add(node, fresh);
            }

            sums.Close();
            Advance(before, count);
        }
    }

    // Gives the bits of the nodes just reached to their neighbours, each of which is noted once.
    private int Spread(ReadOnlySpan<int> before)
    {
        unchecked
        {
            var (offsets, touched, count) = (_ahead.Offsets, _touched, 0);
            ref var targets = ref MemoryMarshal.GetArrayDataReference(_ahead.Targets);
            ref var front = ref _front.First;
            ref var next = ref _next.First;
            foreach (var node in before)
            {
                var bits = Unsafe.Add(ref front, node);
                for (var at = offsets[node]; at < offsets[node + 1]; at++)
                {
                    var target = Unsafe.Add(ref targets, at);
                    ref var union = ref Unsafe.Add(ref next, target);
                    touched[count] = target;
                    count += union == Vector256<ulong>.Zero ? 1 : 0;
                    union |= bits;
                }
            }

            return count;
        }
    }

    /// <summary>Adds the nodes of one level to the totals.</summary>
    private ref struct LevelSums(DistanceTotals totals, int steps)
    {
        private readonly Span<int> _reached = totals.Reached;
        private readonly Span<double> _far = totals.Far;
        private readonly Span<double> _harmonic = totals.Harmonic;
        private readonly Span<double> _farthest = totals.Farthest;
        private readonly double _steps = steps;
        private readonly double _inverse = 1.0 / steps;
        private long _pairs;

        /// <summary>Adds a node; gives 1 when a source reached it, else 0.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Add(int node, Vector256<ulong> fresh)
        {
            if (fresh == Vector256<ulong>.Zero)
            {
                return 0;
            }

            unchecked
            {
                var sources = BitOperations.PopCount(fresh[0]) + BitOperations.PopCount(fresh[1])
                    + BitOperations.PopCount(fresh[2]) + BitOperations.PopCount(fresh[3]);
                _reached[node] += sources;
                _far[node] += sources * _steps;
                _harmonic[node] += sources * _inverse;
                _farthest[node] = Math.Max(_farthest[node], _steps);
                _pairs += sources;
                return 1;
            }
        }

        public readonly void Close() => totals.AddPairs(steps, _pairs);
    }
}
