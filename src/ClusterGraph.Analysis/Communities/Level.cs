using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// A graph on which nodes are moved: the original one, or one whose nodes are sets of original nodes. Joining sets a and
/// b gains weight(a, b) - Rate · (mass a · mass b), up to a constant factor, for modularity with and without direction
/// and for the constant Potts model alike.
/// </summary>
internal sealed class Level
{
    /// <summary>Wraps rows.</summary>
    public Level(int[] offsets, int[] targets, double[]? weights, Mass[] masses, double rate)
    {
        (Offsets, Targets, Weights, Masses, Rate) = (offsets, targets, weights, masses, rate);
    }

    /// <summary>Gets the number of nodes.</summary>
    public int NodeCount => Masses.Length;

    /// <summary>Gets where each row begins; n + 1 entries.</summary>
    public int[] Offsets { get; }

    /// <summary>Gets the neighbours; symmetric, without the node itself, in any order; may be longer than is used.</summary>
    public int[] Targets { get; }

    /// <summary>Gets the weight both ways together, beside the neighbours; null when all are 1.</summary>
    public double[]? Weights { get; }

    /// <summary>Gets the mass of each node.</summary>
    public Mass[] Masses { get; }

    /// <summary>Gets the weight that chance expects for each unit of the product of two masses.</summary>
    public double Rate { get; }

    /// <summary>Gets the mean weight of an entry; 1 when there is none.</summary>
    public double MeanWeight()
    {
        var count = Offsets[NodeCount];
        return Weights is null || count == 0 ? 1 : Weights.AsSpan(0, count).ToArray().Average();
    }

    /// <summary>Makes the level of the original nodes. O(n + m).</summary>
    public static Level Of(AnalysisGraph graph, LeidenOptions options)
    {
        var ties = TieRows.Of(graph);
        var (masses, total) = options.Goal == CommunityGoal.Modularity ? Strengths(graph) : Sizes(graph.NodeCount);

        // An undirected row holds a pair's weight once, a directed one the sum of both arcs.
        var rate = options.Resolution / (graph.IsDirected ? total : 2 * total);
        return new Level(ties.Offsets, ties.Targets, ties.Weights, masses, rate);
    }

    private static (Mass[] Masses, double Total) Strengths(AnalysisGraph graph)
    {
        var masses = new Mass[graph.NodeCount];
        var total = 0.0;
        for (var v = 0; v < masses.Length; v++)
        {
            masses[v] = new Mass(Strength(graph.Out, v), Strength(graph.In, v));
            total += masses[v].Out;
        }

        return (masses, total);
    }

    private static (Mass[] Masses, double Total) Sizes(int nodes)
    {
        var masses = new Mass[nodes];
        Array.Fill(masses, new Mass(1, 1));
        return (masses, 1);
    }

    private static double Strength(Adjacency rows, int node)
    {
        var sum = rows.Weights is null ? rows.Degree(node) : 0.0;
        foreach (var weight in rows.WeightsOf(node))
        {
            sum += weight;
        }

        return sum;
    }
}
