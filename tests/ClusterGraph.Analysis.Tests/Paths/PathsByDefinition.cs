using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Tests.Paths;

/// <summary>
/// Shortest paths as their definitions read, slow and plain: distances by Floyd and Warshall, the number of paths from
/// those to the last node but one, and betweenness by asking every pair.
/// </summary>
internal sealed class PathsByDefinition
{
    private const double Tolerance = 1e-9;
    private readonly AnalysisGraph _graph;
    private readonly int _size;

    public PathsByDefinition(AnalysisGraph graph)
    {
        (_graph, _size) = (graph, graph.NodeCount);
        (Distance, Count) = (new double[_size, _size], new double[_size, _size]);
        FindDistances();
        CountPaths();
    }

    public double[,] Distance { get; }

    public double[,] Count { get; }

    public double[] Betweenness() => [.. Enumerable.Range(0, _size).Select(v => Pairs()
        .Where(p => p.From != v && p.To != v && IsOn(p, v, v, 0))
        .Sum(p => Count[p.From, v] * Count[v, p.To] / Count[p.From, p.To]) / (_graph.IsDirected ? 1 : 2))];

    // One value an arc; an undirected link carries the routes of both ways, each pair once.
    public double[] LinkBetweenness() => [.. Arcs().Select(a => Carried(a.From, a.To, a.Cost)
        + (_graph.IsDirected ? 0 : Carried(a.To, a.From, a.Cost))).Select(c => _graph.IsDirected ? c : c / 2)];

    private double Carried(int from, int to, double cost) => Pairs().Where(p => IsOn(p, from, to, cost))
        .Sum(p => Count[p.From, from] * Count[to, p.To] / Count[p.From, p.To]);

    private bool IsOn((int From, int To) pair, int a, int b, double cost) =>
        Math.Abs(Distance[pair.From, a] + cost + Distance[b, pair.To] - Distance[pair.From, pair.To]) < Tolerance;

    private IEnumerable<(int From, int To)> Pairs() =>
        from s in Enumerable.Range(0, _size)
        from t in Enumerable.Range(0, _size)
        where s != t && double.IsFinite(Distance[s, t])
        select (s, t);

    private IEnumerable<(int From, int To, double Cost)> Arcs() =>
        from v in Enumerable.Range(0, _size)
        from w in _graph.Out.Of(v).ToArray()
        select (v, w, 1 / _graph.Out.Weight(v, w));

    private void FindDistances()
    {
        for (var s = 0; s < _size; s++)
        {
            for (var t = 0; t < _size; t++)
            {
                Distance[s, t] = s == t ? 0 : _graph.Out.Has(s, t) ? 1 / _graph.Out.Weight(s, t) : double.PositiveInfinity;
            }
        }

        for (var by = 0; by < _size; by++)
        {
            for (var s = 0; s < _size; s++)
            {
                for (var t = 0; t < _size; t++)
                {
                    Distance[s, t] = Math.Min(Distance[s, t], Distance[s, by] + Distance[by, t]);
                }
            }
        }
    }

    private void CountPaths()
    {
        for (var s = 0; s < _size; s++)
        {
            Count[s, s] = 1;
            foreach (var t in Enumerable.Range(0, _size).Where(t => t != s && double.IsFinite(Distance[s, t]))
                .OrderBy(t => Distance[s, t]))
            {
                Count[s, t] = Arcs().Where(a => a.To == t && Math.Abs(Distance[s, a.From] + a.Cost - Distance[s, t]) < Tolerance)
                    .Sum(a => Count[s, a.From]);
            }
        }
    }
}
