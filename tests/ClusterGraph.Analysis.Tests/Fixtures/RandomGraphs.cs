using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>Small random networks for comparison with brute force; the same seed gives the same network.</summary>
internal static class RandomGraphs
{
    /// <summary>A network in which every possible link exists with a probability.</summary>
    /// <param name="seed">The seed; print it when a test fails.</param>
    /// <param name="nodes">How many nodes.</param>
    /// <param name="density">The probability, 0 to 1.</param>
    /// <param name="isDirected">Whether both directions are drawn apart.</param>
    /// <param name="isWeighted">Whether links get a strength of 1, 2, 3 or 4, so that equal costs occur.</param>
    public static AnalysisGraph Make(long seed, int nodes, double density, bool isDirected, bool isWeighted = false)
    {
        var random = new Pcg64(seed);
        var (sources, targets, weights) = (new List<int>(), new List<int>(), new List<double>());
        for (var a = 0; a < nodes; a++)
        {
            for (var b = isDirected ? 0 : a + 1; b < nodes; b++)
            {
                if (a != b && random.NextDouble() < density)
                {
                    sources.Add(a);
                    targets.Add(b);
                    weights.Add(1 + random.NextInt(4));
                }
            }
        }

        var arcs = new ArcList([.. sources], [.. targets], isWeighted ? [.. weights] : null);
        return isDirected ? AnalysisGraph.FromArcs(nodes, arcs) : AnalysisGraph.FromLinks(nodes, arcs);
    }

    /// <summary>The same network with its nodes in another order: node v becomes <paramref name="to"/>[v].</summary>
    public static AnalysisGraph Relabel(AnalysisGraph graph, int[] to)
    {
        var (sources, targets, weights) = (new List<int>(), new List<int>(), new List<double>());
        for (var v = 0; v < graph.NodeCount; v++)
        {
            for (var at = graph.Out.Offsets[v]; at < graph.Out.Offsets[v + 1]; at++)
            {
                sources.Add(to[v]);
                targets.Add(to[graph.Out.Targets[at]]);
                weights.Add(graph.Out.Weights?[at] ?? 1);
            }
        }

        var arcs = new ArcList([.. sources], [.. targets], graph.IsWeighted ? [.. weights] : null);
        return graph.IsDirected ? AnalysisGraph.FromArcs(graph.NodeCount, arcs) : AnalysisGraph.FromLinks(graph.NodeCount, arcs);
    }
}
