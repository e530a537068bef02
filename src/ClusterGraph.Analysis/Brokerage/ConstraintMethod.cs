using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Brokerage;

/// <summary>Burt's constraint as a method (methods catalogue A10).</summary>
internal static class ConstraintMethod
{
    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "constraint",
        Title = "Constraint",
        Group = MethodGroup.Position,
        Question = "Who has room to broker, and who is boxed in by contacts who know each other?",
        Definition = "The sum over the contacts of (own share + share reached through other contacts) squared; the shares "
            + "of a pair are those of both directions together. Low values mean room. Not defined without contacts.",
        Source = "Burt 1992, Structural Holes",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Strength,
        Cost = CostClass.Neighbourhoods,
        IsLive = true,
        LowFirst = true,
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
                new(ActorColumn.Main, scores.Constraint),
                new("effectiveSize", scores.EffectiveSize),
                new("efficiency", scores.Efficiency()),
            ],
            Explanation = Explain(context, scores),
        };
    }

    private static Sentence Explain(MethodContext context, HoleScores scores)
    {
        var order = Ranking.Order(scores.Constraint, lowFirst: true);
        if (order.Length == 0)
        {
            return Sentence.Of("constraint.none", "Nobody has a link yet.");
        }

        var (first, last) = (order[0], order[^1]);
        return Ranking.AreTied(scores.Constraint[first], scores.Constraint[last])
            ? Sentence.Of(
                "constraint.same", "All who have links have the same room to broker: constraint {0}.", scores.Constraint[first])
            : Sentence.Of(
                "constraint.top",
                "{0} has the most room to broker (constraint {1}); {2} is the most boxed in (constraint {3}).",
                context.Layer.NameOf(first), scores.Constraint[first],
                context.Layer.NameOf(last), scores.Constraint[last]);
    }
}
