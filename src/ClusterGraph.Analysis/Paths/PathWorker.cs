using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Paths;

/// <summary>What one thread needs to add up betweenness one source after the other; reused from source to source.</summary>
/// <param name="graph">The graph.</param>
/// <param name="costs">The costs of its arcs.</param>
internal sealed class PathWorker(AnalysisGraph graph, ArcCosts costs)
{
    private readonly IPathSearch _search = PathSearch.Of(graph, costs);
    private readonly PathDag _dag = new(graph);
    private readonly double[] _nodes = new double[graph.NodeCount];

    /// <summary>Adds how much a source depends on nodes.</summary>
    /// <param name="source">The source.</param>
    /// <param name="totals">One entry a node; grows.</param>
    public void Add(int source, double[] totals)
    {
        _search.Run(source, _dag);
        _dag.Fold(totals, links: null);
    }

    /// <summary>Adds how much a source depends on links.</summary>
    /// <param name="source">The source.</param>
    /// <param name="totals">One entry an arc by where it begins; grows.</param>
    public void AddLinks(int source, double[] totals)
    {
        _search.Run(source, _dag);
        _dag.Fold(_nodes, totals);
    }
}
