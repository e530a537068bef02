using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Trust;

/// <summary>EigenTrust as a method (methods catalogue E6).</summary>
internal static class EigenTrustMethod
{
    private const string Restart = "restart";
    private const string PreTrusted = "preTrusted";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "eigentrust",
        Title = "EigenTrust",
        Group = MethodGroup.Knowledge,
        Question = "Whom does the whole network trust, counting the trust of the trusted more?",
        Definition = "Each shares out one unit of trust among those whom it trusts; t = (1 - restart) C't + restart p, with p even "
            + "over the actors trusted beforehand, or over all. Who names nobody follows p. Scores sum to 1.",
        Source = "Kamvar, Schlosser & Garcia-Molina 2003",
        Directions = [Symmetry.Directed],
        Weights = WeightRole.Strength,
        Weight = WeightUse.Strength,
        Layers = ["trusts"],
        Cost = CostClass.Linear,
        Own =
        [
            Parameter.Number(Restart, 0.15, 0.001, 1, "How often trust begins anew with the actors trusted beforehand."),
            Parameter.Actors(PreTrusted, "The actors trusted beforehand; empty for all alike."),
            .. SelfTrust.Describe(0),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty();
        }

        var trust = SelfTrust.Read(context);
        var known = context.NodesOf(PreTrusted);
        if ((trust.Error ?? known.Error) is { } error)
        {
            return error;
        }

        var scores = EigenTrust.Scores(trust.Value!, context.Parameters.Number(Restart), Start(context, known.Value!));
        return scores is null
            ? MethodOutputs.Missing(CaveatCode.NotConverged, "topTrust")
            : new MethodOutput
            {
                Figures = [new("topTrust", scores.Max()), new("namesNobody", trust.Value!.Silent.Count(s => s))],
                Actors = [new ActorColumn(ActorColumn.Main, scores), new ActorColumn("raters", Raters(context.Graph.In))],
                Explanation = Explain(context, scores),
            };
    }

    private static double[] Start(MethodContext context, int[] known)
    {
        var start = new double[context.Graph.NodeCount];
        var chosen = known.Length == 0 ? [.. Enumerable.Range(0, start.Length)] : known.Distinct().ToArray();
        foreach (var v in chosen)
        {
            start[v] = 1.0 / chosen.Length;
        }

        return start;
    }

    private static double[] Raters(Adjacency into) =>
        [.. Enumerable.Range(0, into.NodeCount).Select(v => (double)into.Degree(v))];

    private static Sentence Explain(MethodContext context, double[] scores)
    {
        var top = Ranking.Order(scores)[0];
        return Ranking.AreTied(scores.Max(), scores.Min())
            ? Sentence.Of("eigenTrust.even", "Trust settles on everybody alike.")
            : Sentence.Of(
                "eigenTrust.top", "The network trusts {0} most: {1} % of all trust, where an even share would be {2} %.",
                context.Layer.NameOf(top), 100 * scores[top], 100.0 / scores.Length);
    }
}
