using ClusterGraph.Analysis.Centrality;
using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>Numbers about the whole network at two moments, and whether they changed more than chance.</summary>
internal static class WaveIndicators
{
    private static readonly string[] Directed = ["density", "reciprocity", "transitivity", "centralization"];
    private static readonly string[] Undirected = ["density", "transitivity", "centralization"];
    private static readonly string[] Columns = ["first", "second", "change", "p"];

    /// <summary>
    /// Compares. p: how often the change is at least as large, either way, when the two moments of each pair are
    /// exchanged at random (null: no systematic change). O(permutations times the sum of squared degrees).
    /// </summary>
    public static ResultTable Compare(WaveLinks links, DyadFrame frame, int permutations, long seed, RunOptions run)
    {
        var names = frame.IsDirected ? Directed : Undirected;
        var (first, second) = links.Observed();
        var (before, after) = (Measure(first, frame), Measure(second, frame));
        var drawn = names.Select(_ => new double[permutations]).ToArray();
        Rounds.Do(permutations, seed, run, () => 0, (round, random, _) =>
        {
            var (one, other) = links.Exchanged(random);
            var (a, b) = (Measure(one, frame), Measure(other, frame));
            for (var i = 0; i < a.Length; i++)
            {
                drawn[i][round] = b[i] - a[i];
            }
        });
        return new ResultTable("indicators", Columns, names, [.. names.Select((_, i) => Row(before[i], after[i], drawn[i]))]);
    }

    private static double?[] Row(double before, double after, double[] drawn)
    {
        var change = after - before;
        return double.IsFinite(change)
            ? [before, after, change, ChanceTest.TwoSided(change, drawn)]
            : [Present(before), Present(after), null, null];
    }

    private static double? Present(double value) => double.IsFinite(value) ? value : null;

    private static double[] Measure(AnalysisGraph graph, DyadFrame frame)
    {
        var density = frame.Links(graph.Out) / (double)frame.Cells;
        var transitivity = TwoPaths.Of(graph, RunOptions.Default).Transitivity;
        var centralization = graph.NodeCount < 3 ? double.NaN : Centralization.Of(
            Degree.Counts(graph.In), Centralization.DegreeMaximum(graph.NodeCount, graph.IsDirected));
        return graph.IsDirected
            ? [density, DyadCensus.Of(graph).ArcReciprocity, transitivity, centralization]
            : [density, transitivity, centralization];
    }
}
