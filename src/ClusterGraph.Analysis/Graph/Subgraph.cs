namespace ClusterGraph.Analysis.Graph;

/// <summary>Cuts nodes out of a graph.</summary>
public static class Subgraph
{
    /// <summary>Keeps the nodes that are listed, and the links between them. O(n + m).</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="nodes">The nodes to keep, each once; node i of the result is <c>nodes[i]</c>.</param>
    /// <returns>The rest, of the same direction.</returns>
    public static AnalysisGraph Of(AnalysisGraph graph, int[] nodes)
    {
        var numbers = new int[graph.NodeCount];
        Array.Fill(numbers, -1);
        for (var i = 0; i < nodes.Length; i++)
        {
            numbers[nodes[i]] = i;
        }

        var (from, to, weights) = (new List<int>(), new List<int>(), new List<double>());
        for (var i = 0; i < nodes.Length; i++)
        {
            for (var at = graph.Out.Offsets[nodes[i]]; at < graph.Out.Offsets[nodes[i] + 1]; at++)
            {
                if (numbers[graph.Out.Targets[at]] is var other and >= 0)
                {
                    from.Add(i);
                    to.Add(other);
                    weights.Add(graph.Out.Weights?[at] ?? 1);
                }
            }
        }

        var arcs = new ArcList([.. from], [.. to], graph.IsWeighted ? [.. weights] : null);
        return AnalysisGraph.FromRows(arcs.ToRows(nodes.Length, WeightMerge.Max), graph.IsDirected);
    }
}
