using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Communities;

/// <summary>The nodes that have to be looked at, each at most once, first in, first out; all of them at random to begin with.</summary>
internal sealed class NodeQueue
{
    private readonly int[] _nodes;
    private readonly bool[] _isIn;
    private int _first;
    private int _count;

    public NodeQueue(int nodes, Pcg64 random)
    {
        _nodes = RandomOrder(nodes, random);
        _isIn = new bool[nodes];
        _isIn.AsSpan().Fill(true);
        _count = nodes;
    }

    /// <summary>Lists all nodes in a random order.</summary>
    public static int[] RandomOrder(int nodes, Pcg64 random)
    {
        var order = new int[nodes];
        for (var v = 0; v < nodes; v++)
        {
            order[v] = v;
        }

        random.Shuffle(order.AsSpan());
        return order;
    }

    /// <summary>Takes the first node; -1 when there is none.</summary>
    public int Take()
    {
        unchecked
        {
            if (_count == 0)
            {
                return -1;
            }

            var node = _nodes[_first];
            _first = _first + 1 == _nodes.Length ? 0 : _first + 1;
            _count--;
            _isIn[node] = false;
            return node;
        }
    }

    /// <summary>Appends a node unless it is waiting already.</summary>
    public void Add(int node)
    {
        unchecked
        {
            if (_isIn[node])
            {
                return;
            }

            _isIn[node] = true;
            var at = _first + _count++;
            _nodes[at >= _nodes.Length ? at - _nodes.Length : at] = node;
        }
    }
}
