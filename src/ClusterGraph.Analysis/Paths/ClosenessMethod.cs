using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Paths;

/// <summary>Closeness as a method (methods catalogue A2): Wasserman and Faust's, and beside it the classic and the harmonic one.</summary>
internal static class ClosenessMethod
{
    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "closeness",
        Title = "Closeness",
        Group = MethodGroup.Centrality,
        Question = "Who can be reached by everyone quickly, or reach everyone?",
        Definition = "With r others within reach and D the sum of their distances: (r / (n - 1)) · (r / D). Beside it the "
            + "classic r / D and the harmonic mean of inverse distances. With weights a link costs 1 / strength.",
        Source = "Wasserman & Faust 1994, ch. 5",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Cost,
        Cost = CostClass.AllPaths,
        IsLive = true,
        Own = [PathPlace.SideParameter],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var others = context.Graph.NodeCount - 1.0;
        if (others < 0)
        {
            return MethodOutputs.Empty();
        }

        var isInto = context.Parameters.Word(PathPlace.Side) == PathPlace.Into;
        var sent = context.Graph.IsWeighted ? null : context.Engine?.Distances(context.Graph, isInto, context.Run);
        var sums = sent ?? PathPlace.Sums(context);
        var classic = new double[sums.Far.Length];
        var values = new double[sums.Far.Length];
        for (var v = 0; v < values.Length; v++)
        {
            // An isolate reaches nobody: 0. A lone actor has nobody to reach: no value.
            classic[v] = others == 0 ? double.NaN : sums.Reached[v] == 0 ? 0 : sums.Reached[v] / sums.Far[v];
            values[v] = classic[v] * sums.Reached[v] / others;
        }

        return new MethodOutput
        {
            Actors =
            [
                new(ActorColumn.Main, values),
                new("classic", classic),
                new("harmonic", Array.ConvertAll(sums.Harmonic, h => h / others)),
            ],
            Explanation = others == 0 ? MethodOutputs.Missing(CaveatCode.TooFewNodes).Explanation
                : Explain(context, Ranking.Order(values)[0], sums),
            Engine = context.NameOf(sent),
        };
    }

    private static Sentence Explain(MethodContext context, int top, DistanceSums sums)
    {
        var (name, reached, others) = (context.Layer.NameOf(top), sums.Reached[top], context.Graph.NodeCount - 1);
        var average = sums.Far[top] / Math.Max(1, reached);
        var isInto = context.Graph.IsDirected && context.Parameters.Word(PathPlace.Side) == PathPlace.Into;
        return (reached, context.Graph.IsWeighted, isInto) switch
        {
            (0, _, _) => Sentence.Of("closeness.none", "Nobody can reach anybody yet."),
            (_, true, _) => Sentence.Of(
                "closeness.cost", "{0} is closest to the others when strong links count as short: {1} of {2} are connected to it.",
                name, reached, others),
            (_, _, true) => Sentence.Of(
                "closeness.in", "{0} is reached soonest: by {1} of the {2} others, in {3} steps on average.",
                name, reached, others, average),
            _ => Sentence.Of(
                "closeness.out", "{0} reaches the others soonest: {1} of {2}, in {3} steps on average.",
                name, reached, others, average),
        };
    }
}
