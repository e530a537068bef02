using ClusterGraph.Analysis.Graph;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>Two moments of one network, cut down to the actors that are there in both.</summary>
internal sealed record Waves
{
    /// <summary>Gets the first moment, over the common actors.</summary>
    public required AnalysisGraph First { get; init; }

    /// <summary>Gets the second moment, over the same actors in the same order.</summary>
    public required AnalysisGraph Second { get; init; }

    /// <summary>Gets which pairs are compared: those that were asked about both times.</summary>
    public required DyadFrame Frame { get; init; }

    /// <summary>Gets the nodes of the common actors in the first reading.</summary>
    public required int[] Common { get; init; }

    /// <summary>Gets the nodes of the first reading whose actors are gone.</summary>
    public required int[] Leavers { get; init; }

    /// <summary>Gets the second reading, whole.</summary>
    public required LayerGraph SecondReading { get; init; }

    /// <summary>Gets the nodes of the second reading whose actors are new.</summary>
    public required int[] Joiners { get; init; }

    /// <summary>Reads the second moment as the first was read, and finds who is there in both. O(n + m).</summary>
    /// <param name="first">The first reading.</param>
    /// <param name="other">What is to be read as the second.</param>
    public static Outcome<Waves> Read(LayerGraph first, AnalysisInput other)
    {
        var reading = LayerReader.Read(other.WithLayersOf(first.Input), first.Query);
        if (!reading.IsOk)
        {
            return reading.Error;
        }

        var second = reading.Value;
        var numbers = Enumerable.Range(0, second.Graph.NodeCount).ToDictionary(second.IdOf, StringComparer.Ordinal);
        var common = Enumerable.Range(0, first.Graph.NodeCount).Where(v => numbers.ContainsKey(first.IdOf(v))).ToArray();
        var here = Array.ConvertAll(common, v => numbers[first.IdOf(v)]);
        var isDirected = first.Graph.IsDirected || second.Graph.IsDirected;
        var when = isDirected ? AskedWhen.SourceAnswered : AskedDyads.WithoutDirection(first);
        return new Waves
        {
            First = Directed(Subgraph.Of(first.Graph, common), isDirected),
            Second = Directed(Subgraph.Of(second.Graph, here), isDirected),
            Frame = new DyadFrame(common.Length, BothTimes(first, common, second, here), when),
            Common = common,
            Leavers = [.. Enumerable.Range(0, first.Graph.NodeCount).Except(common)],
            SecondReading = second,
            Joiners = [.. Enumerable.Range(0, second.Graph.NodeCount).Except(here)],
        };
    }

    private static AnalysisGraph Directed(AnalysisGraph graph, bool isDirected) =>
        graph.IsDirected == isDirected ? graph : AnalysisGraph.FromRows(graph.Out, isDirected);

    private static bool[]? BothTimes(LayerGraph first, int[] common, LayerGraph second, int[] here)
    {
        var (before, after) = (first.Answered(), second.Answered());
        return before is null && after is null
            ? null : [.. common.Zip(here, (v, w) => (before?[v] ?? true) && (after?[w] ?? true))];
    }
}
