using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Centrality;

/// <summary>PageRank as a method (methods catalogue A6).</summary>
internal static class PageRankMethod
{
    private const string Damping = "damping";
    private const string Begin = "start";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "pagerank",
        Title = "PageRank",
        Group = MethodGroup.Centrality,
        Question = "Where does attention or advice-seeking finally settle?",
        Definition = "The share of time spent with each actor by a walk that follows outgoing links, evenly or by weight, and "
            + "begins anew with probability 1 - damping or where no link leads on. Shares sum to 1, with an error of at most "
            + "1e-10 over all actors.",
        Source = "Page, Brin, Motwani & Winograd 1999",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Strength,
        Cost = CostClass.Linear,
        IsLive = true,
        Own =
        [
            Parameter.Number(Damping, 0.85, 0, 0.99, "How often the walk follows a link instead of beginning anew."),
            Parameter.Actors(Begin, "The actors where a walk begins; empty for anywhere."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty();
        }

        var start = context.NodesOf(Begin);
        if (!start.IsOk)
        {
            return start.Error;
        }

        int[]? begin = start.Value.Length == 0 ? null : [.. start.Value.Distinct()];
        var damping = context.Parameters.Number(Damping);
        var sent = begin is null ? context.Engine?.PageRank(context.Graph, damping, context.Run) : null;
        var scores = sent ?? PageRank.Scores(context.Graph, damping, begin, run: context.Run);
        return new MethodOutput
        {
            Actors = [new ActorColumn(ActorColumn.Main, scores)],
            Explanation = Explain(context, scores),
            Engine = context.NameOf(sent),
        };
    }

    private static Sentence Explain(MethodContext context, double[] scores)
    {
        var top = Ranking.Order(scores)[0];
        return Ranking.AreTied(scores.Max(), scores.Min())
            ? Sentence.Of("pageRank.even", "Attention settles on everybody alike.")
            : Sentence.Of(
                "pageRank.top", "Attention settles most on {0}: {1} % of all, where an even share would be {2} %.",
                context.Layer.NameOf(top), 100 * scores[top], 100.0 / scores.Length);
    }
}
