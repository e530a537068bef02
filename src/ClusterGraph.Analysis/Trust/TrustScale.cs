using System.Globalization;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Trust;

/// <summary>On which scale trust was rated: 0 to 1, as maps hold it, or 1 to 5, as people are asked.</summary>
internal static class TrustScale
{
    private const string Scale = "scale";
    private const string Auto = "auto";
    private const string Unit = "unit";
    private const string Five = "five";

    /// <summary>Describes the parameter.</summary>
    public static Parameter Describe() => Parameter.Choice(
        Scale, [Auto, Unit, Five], "How trust is rated: from 0 to 1 (unit), from 1 to 5 (five), or 1 to 5 when any rating is above 1 (auto).");

    /// <summary>Reads the graph with trust from 0 to 1: a rating of 1 to 5 less 1, divided by 4. O(n + m).</summary>
    /// <returns>The graph; without weights when there are none; or an error that names the scale.</returns>
    public static Outcome<AnalysisGraph> Read(MethodContext context)
    {
        var graph = context.Graph;
        if (graph.Out.Weights is not { Length: > 0 } ratings)
        {
            return graph;
        }

        // Where nobody rated anything every link counts one, which is not the same as full trust.
        if (context.Layer.Query.Weight == WeightUse.Strength && context.Layer.Input.Links.Strengths is null)
        {
            return AnalysisGraph.FromRows(new Adjacency(graph.Out.Offsets, graph.Out.Targets, null), graph.IsDirected);
        }

        var word = context.Parameters.Word(Scale);
        var isFive = word == Five || (word == Auto && ratings.Max() > 1);
        var (low, high) = isFive ? (1.0, 5.0) : (0.0, 1.0);
        var wrong = Array.FindIndex(ratings, r => r < low || r > high);
        return wrong >= 0
            ? new ChangeError(
                ErrorCode.InvalidField,
                string.Create(CultureInfo.InvariantCulture, $"A rating of {ratings[wrong]} is not between {low} and {high}: correct it, or choose another '{Scale}'."),
                Scale)
            : AnalysisGraph.FromRows(
                new Adjacency(graph.Out.Offsets, graph.Out.Targets, Array.ConvertAll(ratings, r => (r - low) / (high - low))),
                graph.IsDirected);
    }
}
