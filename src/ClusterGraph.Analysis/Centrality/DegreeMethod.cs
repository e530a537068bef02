using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Centrality;

/// <summary>Degree and strength as a method (methods catalogue A1).</summary>
internal static class DegreeMethod
{
    private const string Side = "side";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "degree",
        Title = "Degree and strength",
        Group = MethodGroup.Centrality,
        Question = "Who has many links?",
        Definition = "The number of distinct neighbours; normalised by n - 1. With weights, also the sum of the weights "
            + "(strength). In a directed layer 'all' counts each arc at both its ends.",
        Source = "Freeman 1979, Social Networks 1",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Strength,
        Cost = CostClass.Linear,
        IsLive = true,
        Own = [Parameter.Choice(Side, ["all", "in", "out"], "Which arcs of a directed layer are counted.")],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var graph = context.Graph;
        if (graph.NodeCount == 0)
        {
            return MethodOutputs.Empty();
        }

        var (into, outOf) = (Degree.Counts(graph.In), Degree.Counts(graph.Out));
        var counts = Pick(context.Parameters.Word(Side), graph.IsDirected, into, outOf);
        var strengths = Pick(
            context.Parameters.Word(Side), graph.IsDirected, Degree.Strengths(graph.In), Degree.Strengths(graph.Out));
        var columns = new List<ActorColumn>
        {
            new(ActorColumn.Main, counts),
            new("normalised", Array.ConvertAll(counts, c => c / (graph.NodeCount - 1.0))),
        };
        if (graph.IsDirected)
        {
            columns.AddRange([new("in", into), new("out", outOf)]);
        }

        if (graph.IsWeighted)
        {
            columns.Add(new("strength", strengths));
        }

        return new MethodOutput { Actors = columns, Explanation = Explain(context, counts) };
    }

    private static double[] Pick(string side, bool isDirected, double[] into, double[] outOf) => (side, isDirected) switch
    {
        ("in", _) => into,
        ("out", _) or (_, false) => outOf,
        _ => [.. into.Zip(outOf, (a, b) => a + b)],
    };

    private static Sentence Explain(MethodContext context, double[] counts)
    {
        var top = Ranking.Order(counts)[0];
        return counts[top] == 0
            ? Sentence.Of("degree.none", "Nobody has a link yet.")
            : Sentence.Of(
                "degree.top", "{0} has the most links: {1}, where {2} is the average.",
                context.Layer.NameOf(top), counts[top], counts.Average());
    }
}
