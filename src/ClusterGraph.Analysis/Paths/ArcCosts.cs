using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// What it costs to go along arcs: 1 / strength (methods catalogue 0.1), one step each without weights. O(n + m).
/// </summary>
internal sealed class ArcCosts
{
    /// <summary>How far apart the costs of equally cheap paths may be, relative to the costs.</summary>
    public const double Tolerance = 1e-12;

    private ArcCosts(AnalysisGraph graph, double[] outOf, double[] into)
    {
        OutOfIn = Pair(graph);
        (Out, In) = (outOf, into);
        (Cheapest, Ratio) = outOf.Length == 0 ? (1, 1) : (outOf.Min(), outOf.Max() / outOf.Min());
    }

    /// <summary>Gets a value indicating whether every link is one step.</summary>
    public bool IsUnit => Out.Length == 0;

    /// <summary>Gets the costs by where arcs begin; empty without weights.</summary>
    public double[] Out { get; }

    /// <summary>Gets the costs by where arcs end; empty without weights.</summary>
    public double[] In { get; }

    /// <summary>Gets the lowest cost.</summary>
    public double Cheapest { get; }

    /// <summary>Gets how many times as much the dearest arc costs.</summary>
    public double Ratio { get; }

    /// <summary>Gets the place of an arc among those by where they begin, for its place among those by where they end.</summary>
    public int[] OutOfIn { get; }

    /// <summary>Makes every link one step.</summary>
    /// <param name="graph">The graph; weights are not read.</param>
    public static ArcCosts Unit(AnalysisGraph graph) => new(graph, [], []);

    /// <summary>Reads the costs of a graph, one step a link when it has no weights.</summary>
    /// <param name="graph">The graph; weights are positive.</param>
    public static ArcCosts Of(AnalysisGraph graph)
    {
        var outOf = Invert(graph.Out.Weights);
        return new ArcCosts(graph, outOf, graph.IsDirected ? Invert(graph.In.Weights) : outOf);
    }

    private static double[] Invert(double[]? weights) => weights is null ? [] : Array.ConvertAll(weights, w => 1 / w);

    // Rows ascend, so that going through all arcs by where they begin fills each row of the other side in order.
    private static int[] Pair(AnalysisGraph graph)
    {
        var next = graph.In.Offsets.AsSpan(0, graph.NodeCount).ToArray();
        var places = new int[graph.Out.ArcCount];
        for (var arc = 0; arc < places.Length; arc++)
        {
            places[next[graph.Out.Targets[arc]]++] = arc;
        }

        return places;
    }
}
