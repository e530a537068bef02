using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// Finds all cheapest paths from one source (Dijkstra 1959). Paths whose costs differ by at most 1e-12 of their cost are
/// equally cheap. Costs are positive. As a rule a node has one predecessor, which is noted when its cost falls; only where
/// a second one came close are all arcs into it compared, once its cost is final. O(m + n log n) with a heap,
/// O(m + n) as a rule with buckets.
/// </summary>
/// <typeparam name="TQueue">In which order nodes are settled; a struct, so that calls are compiled into the loop.</typeparam>
internal sealed class CheapestPaths<TQueue> : ICostSearch
    where TQueue : struct, ICostQueue
{
    // Wider than the tolerance, so that rounding cannot hide a tie from the comparison that decides.
    private const double Near = 4 * ArcCosts.Tolerance;
    private readonly Adjacency _out;
    private readonly Adjacency _in;
    private readonly ArcCosts _costs;
    private readonly int[] _before;
    private readonly int[] _arcs;
    private readonly bool[] _isTied;
    private readonly bool[] _isSettled;
    private readonly int[] _order;
    private TQueue _queue;

    /// <summary>Makes room for one thread.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="costs">The costs of its arcs.</param>
    /// <param name="queue">An empty queue for as many items as there are arcs, and one.</param>
    public CheapestPaths(AnalysisGraph graph, ArcCosts costs, TQueue queue)
    {
        (_out, _in, _costs, _queue) = (graph.Out, graph.In, costs, queue);
        Costs = new double[graph.NodeCount];
        _before = new int[graph.NodeCount];
        _arcs = new int[graph.NodeCount];
        _isTied = new bool[graph.NodeCount];
        _isSettled = new bool[graph.NodeCount];
        _order = new int[graph.NodeCount];
    }

    /// <inheritdoc/>
    public double[] Costs { get; }

    /// <inheritdoc/>
    public ReadOnlySpan<int> Run(int source, int most = int.MaxValue)
    {
        Begin(source);
        var count = 0;
        while (count < most && _queue.TryPop(out var node))
        {
            if (!_isSettled[node])
            {
                _isSettled[node] = true;
                _order[count++] = node;
                Relax(node);
            }
        }

        return _order.AsSpan(0, count);
    }

    /// <inheritdoc/>
    public void Run(int source, PathDag dag, int target = -1)
    {
        Begin(source);
        dag.Begin(source);
        while (_queue.TryPop(out var node))
        {
            if (_isSettled[node])
            {
                continue;
            }

            _isSettled[node] = true;
            if (node != source)
            {
                dag.Open(node);
                LinkBack(node, dag);
            }

            if (node == target)
            {
                break;
            }

            Relax(node);
        }
    }

    private void Begin(int source)
    {
        Array.Fill(Costs, double.PositiveInfinity);
        Array.Clear(_isSettled);
        Costs[source] = 0;
        _queue.Clear();
        _queue.Push(source, 0);
    }

    private void LinkBack(int node, PathDag dag)
    {
        if (!_isTied[node])
        {
            dag.Link(node, _before[node], _arcs[node]);
            return;
        }

        var limit = Costs[node] * (1 + ArcCosts.Tolerance);
        for (var at = _in.Offsets[node]; at < _in.Offsets[node + 1]; at++)
        {
            var before = _in.Targets[at];
            if (_isSettled[before] && Costs[before] + _costs.In[at] <= limit)
            {
                dag.Link(node, before, _costs.OutOfIn[at]);
            }
        }
    }

    private void Relax(int node)
    {
        unchecked
        {
            var (targets, arcCosts, costs) = (_out.Targets, _costs.Out, Costs);
            var (cost, to) = (costs[node], _out.Offsets[node + 1]);
            for (var at = _out.Offsets[node]; at < to; at++)
            {
                var target = targets[at];
                var reached = cost + arcCosts[at];
                var known = costs[target];
                if (reached > known * (1 + Near))
                {
                    continue;
                }

                _isTied[target] = reached >= known * (1 - Near);
                if (reached < known)
                {
                    (costs[target], _before[target], _arcs[target]) = (reached, node, at);
                    _queue.Push(target, reached);
                }
            }
        }
    }
}
