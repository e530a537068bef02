using ClusterGraph.Analysis.Comparison;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Communities;

/// <summary>Continuous coreness as a method (methods catalogue A13).</summary>
internal static class CorenessMethod
{
    private const string Correlation = "correlation";
    private const string Starts = "starts";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "coreness",
        Title = "Coreness",
        Group = MethodGroup.Communities,
        Question = "How close is everybody to the core?",
        Definition = "Numbers of at least 0 whose products come closest to the links: they minimise the sum of "
            + "(link - c_i c_j)² over all ordered pairs (MINRES). The correlation of links and products says how well one "
            + "core explains the map: 1 is fully. The best of several random starts.",
        Source = "Borgatti & Everett 1999, Social Networks 21",
        Directions = [Symmetry.Union, Symmetry.Mutual, Symmetry.Directed],
        Weights = WeightRole.Strength,
        Cost = CostClass.Heavy,
        Own =
        [
            Parameter.Integer(Starts, 20, 1, 10_000, "From how many starts the search begins."),
            ChanceParameters.SeedOf("the random starts"),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var graph = context.Graph;
        if (graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Correlation);
        }

        return graph.LinkCount == 0 ? MethodOutputs.Missing(CaveatCode.NoTies, Correlation) : Fit(context);
    }

    private static MethodOutput Fit(MethodContext context)
    {
        var coreness = new Coreness(context.Graph);
        var starts = (int)context.Parameters.Integer(Starts);
        var (best, hits, isTied) = CorenessStarts.Find(
            context.Graph, coreness, starts, ChanceParameters.SeedOf(context), context.Run);
        if (!double.IsFinite(best.Loss))
        {
            // Strengths whose squares are beyond the largest number.
            return MethodOutputs.Missing(CaveatCode.NotConverged, Correlation);
        }

        var r = coreness.Correlation(best.Values);
        return new MethodOutput
        {
            Figures =
            [
                Figure.Of(Correlation, r, CaveatCode.NoVariance),
                new("loss", best.Loss),
                new(Starts, starts),
                new("startsAtBest", hits),
            ],
            Actors = [new ActorColumn(ActorColumn.Main, best.Values)],
            Accuracy = new Accuracy(IsExact: false),
            Caveats = [.. Caveats(best, isTied)],
            Explanation = Explain(context, best.Values, r),
        };
    }

    private static IEnumerable<Caveat> Caveats(CorenessFit best, bool isTied)
    {
        yield return new Caveat(
            CaveatCode.NotProvenBest, "The best fit found from several starts; a better one is not ruled out.");
        if (!best.HasSettled)
        {
            yield return new Caveat(
                CaveatCode.NotConverged, "The values did not settle, as when all links meet in one actor.");
        }

        if (isTied)
        {
            yield return new Caveat(
                CaveatCode.Tie, "Quite different values fit equally well; those with the smallest sum of squares were taken.");
        }
    }

    private static Sentence Explain(MethodContext context, double[] values, double r)
    {
        var top = Ranking.Order(values)[0];
        return double.IsNaN(r)
            ? Sentence.Of("coreness.even", "Everybody is equally close to the core: every pair is alike.")
            : Sentence.Of(
                "coreness.top", "{0} is closest to the core: {1}, where {2} is the average.",
                context.Layer.NameOf(top), values[top], values.Average());
    }
}
