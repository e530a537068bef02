using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>Runs of a check over many small random networks.</summary>
internal static class Seeds
{
    /// <summary>
    /// Checks networks of 1 to 8 nodes, from empty to crowded; the second argument of <paramref name="check"/> names the
    /// seed for messages.
    /// </summary>
    public static void Small(bool isDirected, Action<AnalysisGraph, string> check, bool isWeighted = false)
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var graph = RandomGraphs.Make(seed, 1 + (seed % 8), (seed % 10) / 10.0, isDirected, isWeighted);
            check(graph, $"seed {seed}");
        }
    }

    /// <summary>A network that is large enough to be cut into several blocks of work.</summary>
    public static AnalysisGraph Large(bool isDirected) => RandomGraphs.Make(11, 1200, 0.2, isDirected);

    /// <summary>An order of nodes other than their own.</summary>
    public static int[] Shuffled(int nodes, long seed)
    {
        var order = Enumerable.Range(0, nodes).ToArray();
        new Pcg64(seed).Shuffle<int>(order);
        return order;
    }
}
