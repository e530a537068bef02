using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>Long chains, on which recursion would fail.</summary>
internal static class Chains
{
    /// <summary>Each node leads to the next.</summary>
    public static AnalysisGraph Make(int nodes) => AnalysisGraph.FromArcs(
        nodes, new ArcList([.. Enumerable.Range(0, nodes - 1)], [.. Enumerable.Range(1, nodes - 1)], null));
}
