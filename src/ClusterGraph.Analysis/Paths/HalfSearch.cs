using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// One of the two breadth-first searches that meet between the ends of a path. Both write into one array, so that what the
/// other side knows of a node lies beside it.
/// </summary>
/// <param name="ahead">The arcs along which it goes.</param>
/// <param name="back">The same arcs by where they end.</param>
/// <param name="visits">Two entries a node, one a side.</param>
/// <param name="side">0 or 1.</param>
internal sealed class HalfSearch(Adjacency ahead, Adjacency back, HalfSearch.Visit[] visits, int side)
{
    private readonly int[] _queue = new int[ahead.NodeCount];
    private int _from;
    private int _to;
    private int _stamp;
    private int _depth;

    /// <summary>Gets how many arcs the next level reads.</summary>
    public long Arcs { get; private set; }

    /// <summary>Gets a value indicating whether there is no next level.</summary>
    public bool IsOver => _from == _to;

    /// <summary>Begins at a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="stamp">Marks what belongs to this search; another number each time.</param>
    public void Begin(int node, int stamp)
    {
        (_queue[0], _from, _to, _stamp, _depth) = (node, 0, 1, stamp, 0);
        Of(node) = new Visit(stamp, 0, 1);
        Arcs = ahead.Degree(node);
    }

    /// <summary>Gives how many shortest paths lead from the beginning to a node; 0 when it was not reached.</summary>
    /// <param name="node">The node.</param>
    public double PathsTo(int node) => Of(node).Stamp == _stamp ? Of(node).Paths : 0;

    /// <summary>Goes one level farther.</summary>
    /// <param name="meetings">Takes the nodes of the level that the other side has reached.</param>
    public void Advance(List<int> meetings)
    {
        unchecked
        {
            var (end, count) = (_to, _to);
            _depth++;
            Arcs = 0;
            for (var i = _from; i < end; i++)
            {
                var paths = Of(_queue[i]).Paths;
                foreach (var target in ahead.Of(_queue[i]))
                {
                    ref var visit = ref Of(target);
                    if (visit.Stamp != _stamp)
                    {
                        visit = new Visit(_stamp, _depth, paths);
                        _queue[count++] = target;
                    }
                    else if (visit.Depth == _depth)
                    {
                        visit.Paths += paths;
                    }
                }
            }

            (_from, _to) = (end, count);
            Meet(meetings);
        }
    }

    /// <summary>Goes back from a node to the beginning, every shortest path as likely as the others.</summary>
    /// <param name="node">A node that was reached.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="hits">Grows by 1 for every node on the way, both ends left out.</param>
    public void Return(int node, Pcg64 random, int[] hits)
    {
        while (Of(node).Depth > 1)
        {
            node = Before(node, random.NextDouble() * Of(node).Paths);
            hits[node]++;
        }
    }

    private int Before(int node, double at)
    {
        var (depth, last) = (Of(node).Depth - 1, -1);
        foreach (var before in back.Of(node))
        {
            ref var visit = ref Of(before);
            if (visit.Stamp == _stamp && visit.Depth == depth)
            {
                last = before;
                at -= visit.Paths;
                if (at < 0)
                {
                    break;
                }
            }
        }

        return last;
    }

    private void Meet(List<int> meetings)
    {
        unchecked
        {
            for (var i = _from; i < _to; i++)
            {
                var node = _queue[i];
                Arcs += ahead.Degree(node);
                if (visits[(2 * node) + 1 - side].Stamp == _stamp)
                {
                    meetings.Add(node);
                }
            }
        }
    }

    private ref Visit Of(int node) => ref visits[unchecked((2 * node) + side)];

    /// <summary>What one side knows of a node.</summary>
    internal struct Visit(int stamp, int depth, double paths)
    {
        public int Stamp = stamp;
        public int Depth = depth;
        public double Paths = paths;
    }
}
