using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// How much each contact counts for an actor that watches its contacts: 1 / their number, or the strength as a share of all
/// (methods catalogue E3). The shares of one actor add up to 1. O(n + m).
/// </summary>
internal sealed class Influence
{
    private Influence(Adjacency ahead, Adjacency back)
    {
        (Ahead, Back) = (ahead, back);
        Totals = new double[back.NodeCount];
        for (var v = 0; v < Totals.Length; v++)
        {
            for (var at = back.Offsets[v]; at < back.Offsets[v + 1]; at++)
            {
                Totals[v] += WeightAt(back, at);
            }
        }
    }

    /// <summary>Gets the arcs by who is watched.</summary>
    public Adjacency Ahead { get; }

    /// <summary>Gets the arcs by who watches.</summary>
    public Adjacency Back { get; }

    /// <summary>Gets the sum of the weights of those whom each node watches.</summary>
    public double[] Totals { get; }

    /// <summary>Reads it from a graph.</summary>
    /// <param name="graph">The graph; weights, if any, are strengths.</param>
    /// <param name="isAgainst">Whether influence goes against the arcs.</param>
    public static Influence Of(AnalysisGraph graph, bool isAgainst = false) =>
        isAgainst ? new Influence(graph.In, graph.Out) : new Influence(graph.Out, graph.In);

    /// <summary>The weight of an arc.</summary>
    public static double WeightAt(Adjacency rows, int at) => rows.Weights is null ? 1 : rows.Weights[at];
}
