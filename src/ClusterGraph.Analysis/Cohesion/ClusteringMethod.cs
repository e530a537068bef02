using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>Local clustering as a method (methods catalogue A9).</summary>
internal static class ClusteringMethod
{
    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "clustering",
        Title = "Local clustering",
        Group = MethodGroup.Position,
        Question = "Do an actor's contacts know each other, or does the actor stand between strangers?",
        Definition = "The share of the pairs of an actor's contacts that are linked themselves; direction is ignored; missing "
            + "below two contacts. With weights, pairs count by the weights of the two links to them (Barrat). 'average' "
            + "counts missing values as 0, 'averageWhereDefined' leaves them out.",
        Source = "Watts & Strogatz 1998, Nature 393; Barrat et al. 2004, PNAS 101",
        Directions = [Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Strength,
        Cost = CostClass.Neighbourhoods,
        IsLive = true,
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var graph = context.Graph;
        if (graph.NodeCount == 0)
        {
            return MethodOutputs.Empty("average", "averageWhereDefined", "triangles");
        }

        var triangles = Triangles.PerNode(graph, context.Run);
        var plain = Clustering.Local(graph, triangles);
        var values = graph.IsWeighted ? Clustering.Weighted(graph) : plain;
        var defined = values.Where(double.IsFinite).ToList();
        var columns = new List<ActorColumn>
        {
            new(ActorColumn.Main, values),
            new("triangles", Array.ConvertAll(triangles, t => (double)t)),
        };
        if (graph.IsWeighted)
        {
            columns.Add(new ActorColumn("unweighted", plain));
        }

        return new MethodOutput
        {
            Figures =
            [
                new("average", defined.Sum() / values.Length),
                Figure.Of("averageWhereDefined", defined.Count == 0 ? double.NaN : defined.Average()),
                new("triangles", Triangles.Total(triangles)),
            ],
            Actors = columns,
            Explanation = Explain(defined),
        };
    }

    private static Sentence Explain(List<double> defined) => defined.Count == 0
        ? Sentence.Of("clustering.none", "Nobody has two contacts yet who could know each other.")
        : Sentence.Of(
            "clustering.average", "Of the contacts of one actor, on average {0} % of the pairs know each other, too.",
            100 * defined.Average());
}
