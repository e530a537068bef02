using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>Density as a method (methods catalogue B1). O(n + m).</summary>
internal static class DensityMethod
{
    private const string Density = "density";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = Density,
        Title = "Density",
        Group = MethodGroup.WholeNetwork,
        Question = "How much of the possible linking exists?",
        Definition = "Links divided by the dyads that were asked about. In a directed layer a dyad is an ordered pair and "
            + "was asked about when its source answered; without direction, when either end did (both ends for mutual links).",
        Source = "Wasserman & Faust 1994, ch. 4",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Cost = CostClass.Linear,
        IsLive = true,
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var asked = AskedDyads.Of(context.Layer);
        if (asked.Count == 0)
        {
            return MethodOutputs.Missing(ReasonOf(context.Graph.NodeCount), Density);
        }

        var arcs = asked.Keep(context.Graph.Out).ArcCount;
        var ties = context.Graph.IsDirected ? arcs : arcs / 2;
        return new MethodOutput
        {
            Figures =
            [
                new(Density, ties / (double)asked.Count),
                new("ties", ties),
                new("askedDyads", asked.Count),
                new("notAskedDyads", asked.Possible - asked.Count),
                new("tiesNotAsked", context.Graph.LinkCount - ties),
                new("linksPerActor", (context.Graph.IsDirected ? 1.0 : 2.0) * context.Graph.LinkCount / context.Graph.NodeCount),
            ],
            Explanation = Sentence.Of(
                "density.share", "{0} of the {1} links that people were asked about exist: {2} %.",
                ties, asked.Count, 100.0 * ties / asked.Count),
        };
    }

    private static CaveatCode ReasonOf(int nodes) => nodes switch
    {
        0 => CaveatCode.EmptyGraph,
        1 => CaveatCode.TooFewNodes,
        _ => CaveatCode.NotAsked,
    };
}
