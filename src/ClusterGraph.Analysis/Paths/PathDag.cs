using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// All shortest paths from one source, as the predecessors of each node that was reached, and the sums of Brandes 2001
/// over them for nodes and links. O(n + m) a source. Path counts are doubles: exact below 2^53, rounded above, and
/// beyond 1e308 (a chain of a thousand forks) they overflow.
/// </summary>
internal sealed class PathDag
{
    private readonly int[] _order;
    private readonly int[] _ends;
    private readonly int[] _before;
    private readonly int[] _arcs;
    private readonly double[] _shares;
    private int _size;

    /// <summary>Makes room for one thread.</summary>
    /// <param name="graph">The graph.</param>
    public PathDag(AnalysisGraph graph)
    {
        _order = new int[graph.NodeCount];
        _ends = new int[graph.NodeCount + 1];
        _before = new int[graph.Out.ArcCount];
        _arcs = new int[graph.Out.ArcCount];
        _shares = new double[graph.NodeCount];
        Paths = new double[graph.NodeCount];
    }

    /// <summary>Gets the number of shortest paths to each node that was reached.</summary>
    public double[] Paths { get; }

    /// <summary>Gets the nodes that were reached, the source first; a node stands behind its predecessors.</summary>
    public ReadOnlySpan<int> Order => _order.AsSpan(0, _size);

    /// <summary>Forgets all paths and begins with a source.</summary>
    /// <param name="source">The source.</param>
    public void Begin(int source)
    {
        (_order[0], _ends[0], _size) = (source, 0, 1);
        _ends[1] = 0;
        Paths[source] = 1;
    }

    /// <summary>Adds a node behind all others.</summary>
    /// <param name="node">The node.</param>
    public void Open(int node)
    {
        _order[_size++] = node;
        _ends[_size] = _ends[_size - 1];
        Paths[node] = 0;
    }

    /// <summary>Adds a predecessor of the node added last.</summary>
    /// <param name="node">The node.</param>
    /// <param name="before">The predecessor.</param>
    /// <param name="arc">The arc between them, by its place among the arcs by where they begin.</param>
    public void Link(int node, int before, int arc)
    {
        var at = _ends[_size]++;
        (_before[at], _arcs[at]) = (before, arc);
        Paths[node] += Paths[before];
    }

    /// <summary>Gives the predecessors of a node.</summary>
    /// <param name="place">The place of the node in the order.</param>
    public ReadOnlySpan<int> Before(int place) => _before.AsSpan(_ends[place].._ends[place + 1]);

    /// <summary>Adds how much the source depends on each node, and on each link.</summary>
    /// <param name="nodes">One entry a node; grows.</param>
    /// <param name="links">One entry an arc by where it begins; grows. Null when not wanted.</param>
    public void Fold(double[] nodes, double[]? links)
    {
        unchecked
        {
            foreach (var node in Order)
            {
                _shares[node] = 0;
            }

            for (var place = _size - 1; place > 0; place--)
            {
                var node = _order[place];
                var paths = Paths[node];
                nodes[node] += _shares[node] * paths;
                var share = _shares[node] + (1 / paths);
                for (var at = _ends[place]; at < _ends[place + 1]; at++)
                {
                    _shares[_before[at]] += share;
                    if (links is not null)
                    {
                        links[_arcs[at]] += share * Paths[_before[at]];
                    }
                }
            }
        }
    }
}
