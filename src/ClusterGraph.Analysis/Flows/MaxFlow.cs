namespace ClusterGraph.Analysis.Flows;

/// <summary>
/// The largest flow between two nodes (Dinic 1970, Soviet Math Doklady 11): shortest ways first, all of one length at
/// once. O(n² m), with unit capacities O(m √n); amounts are doubles, so that equality holds up to the network's tolerance.
/// </summary>
internal sealed class MaxFlow
{
    private readonly FlowNetwork _network;
    private readonly int[] _levels;
    private readonly int[] _cursors;
    private readonly int[] _queue;
    private readonly int[] _path;

    /// <summary>Prepares searches in a network whose arcs are all there.</summary>
    public MaxFlow(FlowNetwork network)
    {
        _network = network;
        _levels = new int[network.NodeCount];
        _cursors = new int[network.NodeCount];
        _queue = new int[network.NodeCount];
        _path = new int[network.NodeCount];
    }

    /// <summary>Pushes as much as possible in addition to the flow that is there.</summary>
    /// <param name="source">Where it begins.</param>
    /// <param name="sink">Where it ends.</param>
    /// <param name="most">How much is wanted at most.</param>
    /// <returns>How much was pushed; infinite when no arc limits it.</returns>
    public double Push(int source, int sink, double most = double.PositiveInfinity)
    {
        var pushed = 0.0;
        while (pushed < most && FindLevels(source, sink))
        {
            Array.Clear(_cursors);
            for (var amount = Augment(source, sink, most - pushed); amount > 0; amount = Augment(source, sink, most - pushed))
            {
                pushed += amount;
                if (double.IsInfinity(pushed))
                {
                    return pushed;
                }
            }
        }

        return pushed;
    }

    /// <summary>Marks the nodes that could still receive more from a node.</summary>
    public bool[] ReachedFrom(int source) => Reach(source, isBackward: false);

    /// <summary>Marks the nodes from which a node could still receive more.</summary>
    public bool[] Reaching(int sink) => Reach(sink, isBackward: true);

    private bool[] Reach(int start, bool isBackward)
    {
        var reached = new bool[_network.NodeCount];
        var (read, written) = (0, 1);
        (_queue[0], reached[start]) = (start, true);
        while (read < written)
        {
            foreach (var arc in _network.ArcsOf(_queue[read++]))
            {
                var next = _network.Heads[arc];
                if (!reached[next] && !_network.IsFull(isBackward ? arc ^ 1 : arc))
                {
                    reached[next] = true;
                    _queue[written++] = next;
                }
            }
        }

        return reached;
    }

    private bool FindLevels(int source, int sink)
    {
        Array.Fill(_levels, -1);
        var (read, written) = (0, 1);
        (_queue[0], _levels[source]) = (source, 0);
        while (read < written && _levels[sink] < 0)
        {
            var node = _queue[read++];
            foreach (var arc in _network.ArcsOf(node))
            {
                var next = _network.Heads[arc];
                if (_levels[next] < 0 && !_network.IsFull(arc))
                {
                    _levels[next] = _levels[node] + 1;
                    _queue[written++] = next;
                }
            }
        }

        return _levels[sink] >= 0;
    }

    // Walks down the levels with a stack of its own; a node from which nothing leads on is given up for this round.
    private double Augment(int source, int sink, double most)
    {
        if (most <= _network.Tolerance)
        {
            return 0;
        }

        var (node, depth) = (source, 0);
        while (node != sink)
        {
            var arc = NextArc(node);
            if (arc >= 0)
            {
                _path[depth++] = arc;
                node = _network.Heads[arc];
            }
            else if (depth == 0)
            {
                return 0;
            }
            else
            {
                _levels[node] = -1;
                node = _network.TailOf(_path[--depth]);
            }
        }

        return PushAlong(depth, most);
    }

    private int NextArc(int node)
    {
        var arcs = _network.ArcsOf(node);
        for (; _cursors[node] < arcs.Length; _cursors[node]++)
        {
            var arc = arcs[_cursors[node]];
            if (!_network.IsFull(arc) && _levels[_network.Heads[arc]] == _levels[node] + 1)
            {
                return arc;
            }
        }

        return -1;
    }

    private double PushAlong(int depth, double most)
    {
        var amount = most;
        for (var i = 0; i < depth; i++)
        {
            amount = Math.Min(amount, _network.Left[_path[i]]);
        }

        if (double.IsInfinity(amount))
        {
            return amount;
        }

        for (var i = 0; i < depth; i++)
        {
            _network.Left[_path[i]] -= amount;
            _network.Left[_path[i] ^ 1] += amount;
        }

        return amount;
    }
}
