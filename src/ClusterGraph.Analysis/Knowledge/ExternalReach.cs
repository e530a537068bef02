using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Knowledge;

/// <summary>
/// Distance-weighted external reach (Breschi and Lenzi 2017, chapter 14 of Knowledge and Networks): 1 / distance of every
/// actor inside from every actor outside, split by the part that gatekeepers play. Where a way that leaves the cluster at
/// once is as short as one through another gatekeeper, it counts as direct. O(outside · (n + m)).
/// </summary>
public sealed class ExternalReach
{
    private readonly AnalysisGraph _graph;
    private readonly bool[] _inside;
    private readonly bool[] _knowsInside;
    private readonly bool[] _knowsOutside;
    private readonly int[] _distances;
    private readonly int[] _queue;
    private readonly ReachSums _sums;

    private ExternalReach(AnalysisGraph graph, bool[] inside)
    {
        (_graph, _inside) = (graph, inside);
        var ties = graph.Undirected.Out;
        int[] nodes = [.. Enumerable.Range(0, graph.NodeCount)];
        _knowsInside = Array.ConvertAll(nodes, v => Knows(ties, v, isInside: true));
        _knowsOutside = Array.ConvertAll(nodes, v => Knows(ties, v, isInside: false));
        (_distances, _queue) = (new int[nodes.Length], new int[nodes.Length]);
        _sums = new ReachSums(
            new double[nodes.Length], new double[nodes.Length], new double[nodes.Length],
            [.. nodes.Where(v => inside[v] && _knowsInside[v] && _knowsOutside[v])]);
    }

    /// <summary>Sums it up.</summary>
    /// <param name="graph">Knowledge flows along arcs.</param>
    /// <param name="inside">Who belongs to the cluster.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The sums; 0 for those outside.</returns>
    public static ReachSums Of(AnalysisGraph graph, bool[] inside, CancellationToken cancellation = default)
    {
        var reach = new ExternalReach(graph, inside);
        for (var source = 0; source < graph.NodeCount; source++)
        {
            if (!inside[source])
            {
                cancellation.ThrowIfCancellationRequested();
                reach.Add(source);
            }
        }

        return reach._sums;
    }

    private bool Knows(Adjacency ties, int node, bool isInside)
    {
        foreach (var other in ties.Of(node))
        {
            if (_inside[other] == isInside)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(int source)
    {
        var reached = Search(source);
        for (var i = 0; i < reached; i++)
        {
            var v = _queue[i];
            if (_inside[v])
            {
                PartOf(v)[v] += 1.0 / _distances[v];
            }
        }
    }

    private double[] PartOf(int node) =>
        !_knowsOutside[node] || (_knowsInside[node] && !LeavesAtOnce(node)) ? _sums.PassedOn
        : _knowsInside[node] ? _sums.Direct : _sums.Alone;

    private bool LeavesAtOnce(int node)
    {
        foreach (var before in _graph.In.Of(node))
        {
            if (!_inside[before] && _distances[before] == _distances[node] - 1)
            {
                return true;
            }
        }

        return false;
    }

    private int Search(int source)
    {
        Array.Fill(_distances, -1);
        _distances[source] = 0;
        _queue[0] = source;
        var count = 1;
        for (var at = 0; at < count; at++)
        {
            foreach (var next in _graph.Out.Of(_queue[at]))
            {
                if (_distances[next] < 0)
                {
                    _distances[next] = _distances[_queue[at]] + 1;
                    _queue[count++] = next;
                }
            }
        }

        return count;
    }
}
