using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.KeyPlayers;

/// <summary>
/// Fragmentation of what is left without the set: the share of pairs that cannot reach each other (Borgatti 2006).
/// Undirected. One depth-first walk scores all candidates: it tells which pieces each of them would leave behind
/// (Tarjan 1972). O(n + m) for all candidates together.
/// </summary>
internal sealed class FragmentAim : IKeyPlayerAim
{
    private const int Unseen = -1;
    private const int Removed = -2;

    private readonly Adjacency _rows;
    private readonly int[] _order;
    private readonly int[] _seen;
    private readonly int[] _low;
    private readonly int[] _parent;
    private readonly int[] _next;
    private readonly int[] _size;
    private readonly double[] _cutPairs;
    private readonly double[] _cutNodes;
    private int _count;

    public FragmentAim(AnalysisGraph graph)
    {
        _rows = graph.Out;
        var n = graph.NodeCount;
        (_order, _seen, _low, _parent) = (new int[n], new int[n], new int[n], new int[n]);
        (_next, _size, _cutPairs, _cutNodes) = (new int[n], new int[n], new double[n], new double[n]);
    }

    public void ScoreAll(ReadOnlySpan<int> rest, int from, double[] scores)
    {
        var connected = WalkAll(rest, scores);
        var left = _seen.Length - rest.Length - 1.0;
        for (var v = from; v < _seen.Length; v++)
        {
            // The walk has left the change of connected pairs here.
            scores[v] = _seen[v] == Removed ? double.NaN : 1 - ((connected + scores[v]) / Pairs(left));
        }
    }

    public double Whole() => 1 - (WalkAll([], new double[_seen.Length]) / Pairs(_seen.Length));

    private static double Pairs(double nodes) => nodes * (nodes - 1);

    private double WalkAll(ReadOnlySpan<int> rest, double[] changes)
    {
        Array.Fill(_seen, Unseen);
        foreach (var v in rest)
        {
            _seen[v] = Removed;
        }

        _count = 0;
        var connected = 0.0;
        for (var v = 0; v < _seen.Length; v++)
        {
            connected += _seen[v] == Unseen ? Walk(v, changes) : 0;
        }

        return connected;
    }

    // Walks through one piece; returns its ordered pairs and leaves with each node how they change without it.
    private double Walk(int root, double[] changes)
    {
        var first = _count;
        Enter(root, Unseen);
        for (var v = root; v != Unseen;)
        {
            v = _next[v] < _rows.Offsets[v + 1] ? Follow(v, _rows.Targets[_next[v]++]) : Leave(v);
        }

        var nodes = _count - first;
        for (var i = first; i < _count; i++)
        {
            var v = _order[i];
            changes[v] = _cutPairs[v] + Pairs(nodes - 1 - _cutNodes[v]) - Pairs(nodes);
        }

        return Pairs(nodes);
    }

    private void Enter(int v, int parent)
    {
        _order[_count] = v;
        _seen[v] = _low[v] = _count++;
        _parent[v] = parent;
        _next[v] = _rows.Offsets[v];
        _size[v] = 1;
        _cutPairs[v] = _cutNodes[v] = 0;
    }

    private int Follow(int v, int to)
    {
        if (_seen[to] == Unseen)
        {
            Enter(to, v);
            return to;
        }

        if (_seen[to] != Removed && to != _parent[v])
        {
            _low[v] = Math.Min(_low[v], _seen[to]);
        }

        return v;
    }

    private int Leave(int v)
    {
        var parent = _parent[v];
        if (parent == Unseen)
        {
            return Unseen;
        }

        _low[parent] = Math.Min(_low[parent], _low[v]);
        _size[parent] += _size[v];
        if (_low[v] >= _seen[parent])
        {
            _cutPairs[parent] += Pairs(_size[v]);
            _cutNodes[parent] += _size[v];
        }

        return parent;
    }
}
