using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Brokerage;

/// <summary>Burt's effective size as a method (methods catalogue A10).</summary>
internal static class EffectiveSizeMethod
{
    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "effective-size",
        Title = "Effective size",
        Group = MethodGroup.Position,
        Question = "How many of somebody's contacts are not repeated by the others?",
        Definition = "The contacts less what they have in common: the sum over contacts of 1 - the share of the actor's ties "
            + "that also lead to them; without weights and direction k - 2t/k with t links among k contacts. Efficiency divides by k.",
        Source = "Burt 1992, Structural Holes",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Strength,
        Cost = CostClass.Neighbourhoods,
        IsLive = true,
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty();
        }

        var scores = StructuralHoles.Compute(context.Graph, context.Run);
        return new MethodOutput
        {
            Actors =
            [
                new(ActorColumn.Main, scores.EffectiveSize),
                new("efficiency", scores.Efficiency()),
                new("contacts", Array.ConvertAll(scores.Contacts, c => (double)c)),
            ],
            Explanation = Explain(context, scores),
        };
    }

    private static Sentence Explain(MethodContext context, HoleScores scores)
    {
        var order = Ranking.Order(scores.EffectiveSize);
        return order.Length == 0
            ? Sentence.Of("effectiveSize.none", "Nobody has a link yet.")
            : Sentence.Of(
                "effectiveSize.top", "{0} has {1} contacts; as some know each other, they are worth {2}, the most of all.",
                context.Layer.NameOf(order[0]), scores.Contacts[order[0]], scores.EffectiveSize[order[0]]);
    }
}
