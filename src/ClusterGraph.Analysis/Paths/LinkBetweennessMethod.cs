using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Paths;

/// <summary>Betweenness of links as a method (methods catalogue A3).</summary>
internal static class LinkBetweennessMethod
{
    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "link-betweenness",
        Title = "Betweenness of links",
        Group = MethodGroup.Centrality,
        Question = "Which single link carries the most shortest routes?",
        Definition = "The number of pairs of actors whose shortest routes lead over a link; equally short routes share the "
            + "pair. Normalised by n(n - 1), half of it where direction does not count. With weights a link costs 1 / strength.",
        Source = "Girvan & Newman 2002, PNAS 99; Brandes 2001",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Cost,
        Cost = CostClass.AllPaths,
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

        var carried = Betweenness.Links(graph, context.Run);
        var (sources, targets, values) = (new List<int>(), new List<int>(), new List<double>());
        for (var v = 0; v < graph.NodeCount; v++)
        {
            for (var arc = graph.Out.Offsets[v]; arc < graph.Out.Offsets[v + 1]; arc++)
            {
                if (graph.IsDirected || v < graph.Out.Targets[arc])
                {
                    sources.Add(v);
                    targets.Add(graph.Out.Targets[arc]);
                    values.Add(carried[arc]);
                }
            }
        }

        var pairs = graph.NodeCount * (graph.NodeCount - 1.0) / (graph.IsDirected ? 1 : 2);
        var column = new LinkColumn(ActorColumn.Main, [.. sources], [.. targets], [.. values]);
        return new MethodOutput
        {
            Links = [column, column with { Name = "normalised", Values = Array.ConvertAll(column.Values, v => v / pairs) }],
            Explanation = Explain(context, column),
        };
    }

    private static Sentence Explain(MethodContext context, LinkColumn links)
    {
        var top = Ranking.Order(links.Values)[0];
        return Sentence.Of(
            "linkBetweenness.top", "The link between {0} and {1} carries the most shortest routes: those of {2} pairs.",
            context.Layer.NameOf(links.Sources[top]), context.Layer.NameOf(links.Targets[top]), links.Values[top]);
    }
}
