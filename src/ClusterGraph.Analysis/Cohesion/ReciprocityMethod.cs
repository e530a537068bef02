using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>Reciprocity as a method (methods catalogue B1).</summary>
internal static class ReciprocityMethod
{
    private const string Reciprocity = "reciprocity";
    private const string Dyadic = "dyadic";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = Reciprocity,
        Title = "Reciprocity",
        Group = MethodGroup.WholeNetwork,
        Question = "Are links returned?",
        Definition = "Arc-based: 2M / (2M + A), the share of arcs that are returned. Dyadic: M / (M + A), the share of "
            + "linked pairs that are linked both ways. M, A and N count pairs linked both ways, one way and not at all; "
            + "only pairs in which both answered.",
        Source = "Wasserman & Faust 1994, ch. 13; Holland & Leinhardt 1970",
        Directions = [Symmetry.Directed],
        Cost = CostClass.Linear,
        IsLive = true,
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount < 2)
        {
            var reason = context.Graph.NodeCount == 0 ? CaveatCode.EmptyGraph : CaveatCode.TooFewNodes;
            return MethodOutputs.Missing(reason, Reciprocity, Dyadic);
        }

        return context.Graph.IsDirected ? Count(context) : WithoutDirection();
    }

    private static MethodOutput Count(MethodContext context)
    {
        var census = DyadCensus.Of(context.Graph, context.Layer.Answered());
        var linked = census.Mutual + census.Asymmetric;
        var reason = linked + census.Null == 0 ? CaveatCode.NotAsked : CaveatCode.NoTies;
        return new MethodOutput
        {
            Figures =
            [
                Figure.Of(Reciprocity, census.ArcReciprocity, reason),
                Figure.Of(Dyadic, census.DyadicReciprocity, reason),
                new("mutual", census.Mutual),
                new("asymmetric", census.Asymmetric),
                new("null", census.Null),
            ],
            Explanation = linked == 0
                ? Sentence.Of("noTies", "There is no link of this kind yet.")
                : Sentence.Of(
                    "reciprocity.share", "{0} % of the links are returned: {1} pairs are linked both ways, {2} one way.",
                    100 * census.ArcReciprocity, census.Mutual, census.Asymmetric),
        };
    }

    private static MethodOutput WithoutDirection()
    {
        var sentence = Sentence.Of("reciprocity.undirected", "These links have no direction, so none can be returned.");
        return new MethodOutput
        {
            Figures = [new(Reciprocity, null, CaveatCode.NoVariance), new(Dyadic, null, CaveatCode.NoVariance)],
            Caveats = [new Caveat(CaveatCode.NoVariance, sentence.Text)],
            Explanation = sentence,
        };
    }
}
