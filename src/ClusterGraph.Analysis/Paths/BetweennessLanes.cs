using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// Counts shortest paths from eight sources side by side, one lane of a vector each, level by level: the first half of
/// Brandes 2001 for unweighted graphs. A level either pushes from the nodes just reached to their neighbours, or lets
/// every node that some lane has not reached pull from its own (Beamer, Asanovic and Patterson 2012), whichever reads
/// fewer arcs. O(m) a level and source at worst; sources that lie close to each other reach a node at the same levels,
/// so that together they cost little more than one. Counts are floats: exact while all are below 2^24, else refused.
/// </summary>
internal sealed class BetweennessLanes
{
    /// <summary>How many sources go side by side.</summary>
    public const int Width = 8;

    // The largest float below which every whole number is a float.
    private const float Largest = 1 << 24;

    // Pushing along an arc reads, adds, writes and may note a node; pulling only reads and adds.
    private const int PushPrice = 2;

    private readonly Adjacency _out;
    private readonly Adjacency _in;
    private readonly int[] _reachable;
    private readonly int[] _open;
    private readonly int[] _starts;
    private readonly int[] _nodes;
    private readonly byte[] _lanes;
    private VectorRows<float> _front;
    private VectorRows<float> _next;
    private Vector256<float> _peak;
    private int _openCount;
    private long _openArcs;
    private int _count;

    /// <summary>Makes room for one thread.</summary>
    /// <param name="graph">The graph, best in the order of <see cref="DegreeOrder"/>.</param>
    public BetweennessLanes(AnalysisGraph graph)
    {
        (_out, _in) = (graph.Out, graph.In);
        var nodes = graph.NodeCount;
        Paths = new VectorRows<float>(nodes);
        (_front, _next) = (new VectorRows<float>(nodes), new VectorRows<float>(nodes));
        _reachable = [.. Enumerable.Range(0, nodes).Where(v => _in.Degree(v) > 0)];
        _open = new int[nodes + 1];
        _starts = new int[nodes + 2];
        // Pushing notes every node once more behind those reached.
        _nodes = new int[(nodes * (Width + 1)) + 1];
        _lanes = new byte[_nodes.Length];
    }

    /// <summary>Gets the number of shortest paths to each node, lane by lane; 0 where there is none.</summary>
    public VectorRows<float> Paths { get; }

    /// <summary>Gets how many levels were reached; level 0 are the sources.</summary>
    public int Levels { get; private set; }

    /// <summary>Gives the nodes that some lane reaches first at a level.</summary>
    /// <param name="level">The level.</param>
    public ReadOnlySpan<int> NodesOf(int level) => _nodes.AsSpan(_starts[level].._starts[level + 1]);

    /// <summary>Gives the lanes that do, one bit each, beside <see cref="NodesOf"/>.</summary>
    /// <param name="level">The level.</param>
    public ReadOnlySpan<byte> LanesOf(int level) => _lanes.AsSpan(_starts[level].._starts[level + 1]);

    /// <summary>Counts the paths from some sources.</summary>
    /// <param name="sources">One to eight different sources.</param>
    /// <returns>True; false when a count is too large, and all counts are worthless.</returns>
    public bool Run(ReadOnlySpan<int> sources)
    {
        Begin(sources);
        while (_count > _starts[Levels - 1])
        {
            var (from, to) = (_starts[Levels - 1], _count);
            if (ArcsOf(from, to) * PushPrice < _openArcs)
            {
                Push(from, to);
            }
            else
            {
                Pull();
            }

            Clear(from, to);
            (_front, _next) = (_next, _front);
            _starts[++Levels] = _count;
        }

        Levels--;
        return Vector256.LessThanAll(_peak, Vector256.Create(Largest));
    }

    private void Begin(ReadOnlySpan<int> sources)
    {
        // A lane without a source counts as having been everywhere.
        var idle = Vector256.GreaterThanOrEqual(
            Vector256<float>.Indices, Vector256.Create((float)sources.Length)) & Vector256<float>.One;
        Paths.Fill(idle);
        for (var lane = 0; lane < sources.Length; lane++)
        {
            var one = Vector256<float>.Zero.WithElement(lane, 1);
            Paths[sources[lane]] += one;
            _front[sources[lane]] = one;
            (_nodes[lane], _lanes[lane]) = (sources[lane], (byte)(1 << lane));
        }

        _reachable.CopyTo(_open, 0);
        (_openCount, _openArcs) = (_reachable.Length, _in.ArcCount);
        _peak = Vector256<float>.Zero;
        _count = sources.Length;
        Levels = 1;
        _starts[1] = _count;
    }

    private long ArcsOf(int from, int to)
    {
        var arcs = 0L;
        foreach (var node in _nodes.AsSpan(from..to))
        {
            arcs += _out.Degree(node);
        }

        return arcs;
    }

    private void Clear(int from, int to)
    {
        foreach (var node in _nodes.AsSpan(from..to))
        {
            _front[node] = default;
        }
    }

    // The innermost loops count from references: bounds checks would be a third of their work. All indices come from the
    // graph and from lists of its nodes.
    private void Pull()
    {
        unchecked
        {
            var (offsets, open, nodes, lanes) = (_in.Offsets, _open, _nodes, _lanes);
            ref var targets = ref MemoryMarshal.GetArrayDataReference(_in.Targets);
            ref var front = ref _front.First;
            ref var next = ref _next.First;
            ref var paths = ref Paths.First;
            var (peak, count, kept, arcs) = (_peak, _count, 0, 0L);
            for (var i = 0; i < _openCount; i++)
            {
                var node = open[i];
                var (from, to) = (offsets[node], offsets[node + 1]);
                ref var known = ref Unsafe.Add(ref paths, node);
                var isNew = Vector256.Equals(known, Vector256<float>.Zero);
                var fresh = Sum(ref front, ref targets, from, to) & isNew;
                Unsafe.Add(ref next, node) = fresh;
                known += fresh;
                peak = Vector256.Max(peak, fresh);
                var reached = Bits(fresh);
                (nodes[count], lanes[count]) = (node, (byte)reached);
                count += reached != 0 ? 1 : 0;
                var stays = reached != isNew.ExtractMostSignificantBits() ? 1 : 0;
                open[kept] = node;
                kept += stays;
                arcs += stays * (to - from);
            }

            (_peak, _count, _openCount, _openArcs) = (peak, count, kept, arcs);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Sum(ref Vector256<float> front, ref int targets, int from, int to)
    {
        var sum = Vector256<float>.Zero;
        for (var at = from; at < to; at++)
        {
            sum += Unsafe.Add(ref front, Unsafe.Add(ref targets, at));
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Bits(Vector256<float> counts) =>
        Vector256.GreaterThan(counts, Vector256<float>.Zero).ExtractMostSignificantBits();

    private void Push(int from, int to)
    {
        unchecked
        {
            var touched = Spread(from, to);
            var (nodes, lanes) = (_nodes, _lanes);
            ref var next = ref _next.First;
            ref var paths = ref Paths.First;
            var (peak, count) = (_peak, to);
            for (var i = to; i < touched; i++)
            {
                var node = nodes[i];
                ref var known = ref Unsafe.Add(ref paths, node);
                var fresh = Unsafe.Add(ref next, node) & Vector256.Equals(known, Vector256<float>.Zero);
                Unsafe.Add(ref next, node) = fresh;
                known += fresh;
                peak = Vector256.Max(peak, fresh);
                var reached = Bits(fresh);
                (nodes[count], lanes[count]) = (node, (byte)reached);
                count += reached != 0 ? 1 : 0;
            }

            (_peak, _count) = (peak, count);
        }
    }

    // Adds the counts of the nodes just reached to their neighbours, which are noted once behind them in the list.
    private int Spread(int from, int to)
    {
        unchecked
        {
            var (offsets, nodes, count) = (_out.Offsets, _nodes, to);
            ref var targets = ref MemoryMarshal.GetArrayDataReference(_out.Targets);
            ref var front = ref _front.First;
            ref var next = ref _next.First;
            for (var i = from; i < to; i++)
            {
                var node = nodes[i];
                var value = Unsafe.Add(ref front, node);
                for (var at = offsets[node]; at < offsets[node + 1]; at++)
                {
                    var target = Unsafe.Add(ref targets, at);
                    ref var sum = ref Unsafe.Add(ref next, target);
                    nodes[count] = target;
                    count += Vector256.EqualsAll(sum, Vector256<float>.Zero) ? 1 : 0;
                    sum += value;
                }
            }

            return count;
        }
    }
}
