using System.Globalization;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Centrality;

/// <summary>Katz centrality as a method (methods catalogue A5).</summary>
internal static class KatzMethod
{
    private const string Alpha = "alpha";
    private const string Beta = "beta";
    private const string Leading = "eigenvalue";

    // The share of the limit that alpha takes by itself, and what it takes where there is no limit.
    private const double Share = 0.85;
    private const double AcyclicAlpha = 0.5;

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "katz",
        Title = "Katz centrality",
        Group = MethodGroup.Centrality,
        Question = "Who is influential through chains of contacts, also when the map is acyclic or in pieces?",
        Definition = "x = alpha A' x + beta: everybody has beta, and passes alpha times its value on to each contact, in a "
            + "directed layer to those whom it chooses. 'normalised' has length 1.",
        Source = "Katz 1953, Psychometrika 18",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Strength,
        Cost = CostClass.Linear,
        IsLive = true,
        Own =
        [
            Parameter.Number(
                Alpha, 0, 0, 1e6, "How much a step counts, below 1 / eigenvalue; 0 for 0.85 / eigenvalue, or 0.5 without cycles."),
            Parameter.Number(Beta, 1, 1e-6, 1e6, "What everybody has without any contact."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Leading, Alpha);
        }

        var pair = Eigenvector.Leading(context.Graph, context.Run);
        var alpha = context.Parameters.Number(Alpha) is > 0 and var asked ? asked : DefaultAlpha(pair);
        if (alpha * pair.Value >= 1 - Ranking.Tolerance)
        {
            return new ChangeError(
                ErrorCode.InvalidField,
                string.Create(
                    CultureInfo.InvariantCulture, $"'alpha' must be below {1 / pair.Value:0.######}, one over the leading eigenvalue."),
                Alpha);
        }

        var scores = Katz.Scores(context.Graph, alpha, context.Parameters.Number(Beta), context.Run);
        return double.IsFinite(scores[0])
            ? Found(context, scores, alpha, pair) : MethodOutputs.Missing(CaveatCode.NotConverged, Leading, Alpha);
    }

    private static double DefaultAlpha(Eigenpair pair) => pair.Value > 0 ? Share / pair.Value : AcyclicAlpha;

    private static MethodOutput Found(MethodContext context, double[] scores, double alpha, Eigenpair pair)
    {
        var length = Vectors.Norm(scores);
        var top = Ranking.Order(scores)[0];
        return new MethodOutput
        {
            Figures = [new Figure(Leading, pair.Value), new Figure(Alpha, alpha)],
            Actors =
            [
                new ActorColumn(ActorColumn.Main, scores),
                new ActorColumn("normalised", Array.ConvertAll(scores, x => x / length)),
            ],
            Caveats = pair.IsConverged ? []
                : [new Caveat(CaveatCode.NotConverged, "The leading eigenvalue, and with it the limit of alpha, is an estimate.")],
            Explanation = context.Graph.LinkCount == 0
                ? Sentence.Of("katz.none", "Nobody has a link yet.")
                : Sentence.Of(
                    "katz.top", "{0} is reached by the most chains of contacts, where long chains count less than short ones.",
                    context.Layer.NameOf(top)),
        };
    }
}
