using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Centrality;

/// <summary>Hubs and authorities as a method (methods catalogue A7).</summary>
internal static class HitsMethod
{
    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "hits",
        Title = "Hubs and authorities",
        Group = MethodGroup.Centrality,
        Question = "Who is a source that good seekers choose, and who seeks from good sources?",
        Definition = "Authority ('value'): chosen by good hubs. Hub: choosing good authorities. The leading eigenvectors of "
            + "A'A and AA', scaled to length 1; 'authorityShare' and 'hubShare' are the same scaled to sum 1.",
        Source = "Kleinberg 1999, Journal of the ACM 46",
        Directions = [Symmetry.Directed],
        Weights = WeightRole.Strength,
        Cost = CostClass.Linear,
        IsLive = true,
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var graph = context.Graph;
        if (graph.LinkCount == 0)
        {
            return MethodOutputs.Missing(graph.NodeCount == 0 ? CaveatCode.EmptyGraph : CaveatCode.NoTies);
        }

        var scores = Hits.Scores(graph, context.Run);
        if (!scores.IsConverged)
        {
            return MethodOutputs.Missing(CaveatCode.NotConverged);
        }

        return new MethodOutput
        {
            Actors =
            [
                new ActorColumn(ActorColumn.Main, scores.Authorities),
                new ActorColumn("hub", scores.Hubs),
                new ActorColumn("authorityShare", Shares(scores.Authorities)),
                new ActorColumn("hubShare", Shares(scores.Hubs)),
            ],
            Caveats = scores.IsTie
                ? [new Caveat(CaveatCode.Tie, "Several patterns are equally strong; the values are a mixture of them.")] : [],
            Explanation = Sentence.Of(
                "hits.top", "{0} is the source that good seekers choose; {1} seeks most from good sources.",
                context.Layer.NameOf(Ranking.Order(scores.Authorities)[0]), context.Layer.NameOf(Ranking.Order(scores.Hubs)[0])),
        };
    }

    private static double[] Shares(double[] values)
    {
        var sum = values.Sum();
        return Array.ConvertAll(values, v => v / sum);
    }
}
