using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Paths;

/// <summary>What one thread needs to add up betweenness without weights; reused from batch to batch.</summary>
/// <param name="graph">The graph, in the order of <see cref="DegreeOrder"/>.</param>
internal sealed class BetweennessWorker(AnalysisGraph graph)
{
    private readonly BetweennessLanes _lanes = new(graph);
    private readonly BetweennessFold _fold = new(graph);
    private PathWorker? _slow;

    /// <summary>Adds the dependencies of a batch of sources.</summary>
    /// <param name="sources">One to eight different sources.</param>
    /// <param name="totals">One entry a node; grows.</param>
    public void Add(ReadOnlySpan<int> sources, double[] totals)
    {
        if (_lanes.Run(sources))
        {
            _fold.Add(_lanes, totals);
            return;
        }

        // So many paths that floats cannot count them: one source after the other, in doubles.
        _slow ??= new PathWorker(graph, ArcCosts.Unit(graph));
        foreach (var source in sources)
        {
            _slow.Add(source, totals);
        }
    }
}
