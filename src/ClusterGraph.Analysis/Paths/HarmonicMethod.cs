using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Paths;

/// <summary>Harmonic closeness as a method (methods catalogue A2), the one to prefer on a map in pieces.</summary>
internal static class HarmonicMethod
{
    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "harmonic",
        Title = "Harmonic closeness",
        Group = MethodGroup.Centrality,
        Question = "Who is near to many, also when the map is in pieces?",
        Definition = "The sum of 1 / distance over all others, where nobody out of reach counts anything; normalised by "
            + "n - 1. With weights a link costs 1 / strength.",
        Source = "Marchiori & Latora 2000, Physica A 285",
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

        var values = others == 0 ? [double.NaN] : PathPlace.Sums(context).Harmonic;
        return new MethodOutput
        {
            Actors = [new(ActorColumn.Main, values), new("normalised", Array.ConvertAll(values, h => h / others))],
            Explanation = others == 0 ? MethodOutputs.Missing(CaveatCode.TooFewNodes).Explanation : Explain(context, values),
        };
    }

    private static Sentence Explain(MethodContext context, double[] values)
    {
        var top = Ranking.Order(values)[0];
        var (name, share) = (context.Layer.NameOf(top), values[top] / (values.Length - 1));
        return (values[top], context.Graph.IsWeighted) switch
        {
            (0, _) => Sentence.Of("harmonic.none", "Nobody can reach anybody yet."),
            (_, true) => Sentence.Of("harmonic.cost", "{0} is nearest to all others when strong links count as short.", name),
            _ => Sentence.Of(
                "harmonic.top", "{0} is nearest to all others: {1}, where 1 would be a link with everybody.", name, share),
        };
    }
}
