using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// Finds all shortest paths from one source by breadth-first search, every link one step. O(n + m).
/// </summary>
internal sealed class Steps : IPathSearch
{
    private readonly AnalysisGraph _graph;
    private readonly ArcCosts _arcs;
    private readonly int[] _depths;
    private readonly int[] _queue;

    /// <summary>Makes room for one thread.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="arcs">Its arcs.</param>
    public Steps(AnalysisGraph graph, ArcCosts arcs)
    {
        (_graph, _arcs) = (graph, arcs);
        _depths = new int[graph.NodeCount];
        _queue = new int[graph.NodeCount];
    }

    /// <inheritdoc/>
    public void Run(int source, PathDag dag, int target = -1)
    {
        var reached = Search(source);
        dag.Begin(source);
        var (offsets, sources) = (_graph.In.Offsets, _graph.In.Targets);
        foreach (var node in reached[1..])
        {
            dag.Open(node);
            for (var at = offsets[node]; at < offsets[node + 1]; at++)
            {
                if (_depths[sources[at]] == _depths[node] - 1)
                {
                    dag.Link(node, sources[at], _arcs.OutOfIn[at]);
                }
            }
        }
    }

    private ReadOnlySpan<int> Search(int source)
    {
        Array.Fill(_depths, int.MaxValue);
        (_depths[source], _queue[0]) = (0, source);
        var count = 1;
        for (var i = 0; i < count; i++)
        {
            foreach (var target in _graph.Out.Of(_queue[i]))
            {
                if (_depths[target] == int.MaxValue)
                {
                    _depths[target] = _depths[_queue[i]] + 1;
                    _queue[count++] = target;
                }
            }
        }

        return _queue.AsSpan(0, count);
    }
}
