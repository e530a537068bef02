using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>Transitivity as a method (methods catalogue B1).</summary>
internal static class TransitivityMethod
{
    private const string Transitivity = "transitivity";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = Transitivity,
        Title = "Transitivity",
        Group = MethodGroup.WholeNetwork,
        Question = "Does the network close into groups?",
        Definition = "Closed two-paths divided by two-paths. Undirected: three times the triangles by the wedges. Directed: "
            + "of all a to b to c with a other than c, those with a link from a to c.",
        Source = "Wasserman & Faust 1994, ch. 6 and 14",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Cost = CostClass.Neighbourhoods,
        IsLive = true,
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var graph = context.Graph;
        if (graph.NodeCount < 3)
        {
            return MethodOutputs.Missing(
                graph.NodeCount == 0 ? CaveatCode.EmptyGraph : CaveatCode.TooFewNodes, Transitivity);
        }

        var paths = TwoPaths.Of(graph, context.Run);
        var each = graph.IsDirected ? 1 : 2;
        var figures = new List<Figure>
        {
            Figure.Of(Transitivity, paths.Transitivity, CaveatCode.NoTies),
            new("closedTwoPaths", paths.Closed / each),
            new("twoPaths", paths.All / each),
        };
        if (!graph.IsDirected)
        {
            figures.Add(new("triangles", paths.Closed / 6));
        }

        return new MethodOutput { Figures = figures, Explanation = Explain(paths, graph.IsDirected) };
    }

    private static Sentence Explain(TwoPaths paths, bool isDirected)
    {
        if (paths.All == 0)
        {
            return Sentence.Of("transitivity.none", "No two links follow each other, so no group can close.");
        }

        var percent = 100 * paths.Transitivity;
        return isDirected
            ? Sentence.Of(
                "transitivity.directed",
                "Where one actor leads to a second and the second to a third, the first leads to the third in {0} % of cases.",
                percent)
            : Sentence.Of(
                "transitivity.undirected", "Two contacts of the same actor are linked to each other in {0} % of cases.", percent);
    }
}
