using ClusterGraph.Analysis.Comparison;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Communities;

/// <summary>Core and periphery as two sets, as a method (methods catalogue A13).</summary>
internal static class CorePeripheryMethod
{
    private const string Criterion = "criterion";
    private const string Starts = "starts";
    private const string Errors = "errors";
    private const string Correlation = "correlation";
    private const string CorrelationApart = "correlationMissing";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "core-periphery",
        Title = "Core and periphery",
        Group = MethodGroup.Communities,
        Question = "Is there one nucleus that everybody hangs on, and who is in it?",
        Definition = "errors: the core with the fewest missing links inside plus links within the periphery; exact. "
            + "correlation: the core whose picture (a link wherever an end is in the core) has the highest Pearson "
            + "correlation with the links; correlationMissing: the same without the pairs between core and periphery. "
            + "The value of an actor is the share of the best cores it is in. A directed layer counts every ordered pair.",
        Source = "Borgatti & Everett 1999, Social Networks 21; Lip 2011, arXiv 1102.5511",
        Directions = [Symmetry.Union, Symmetry.Mutual, Symmetry.Directed],
        Cost = CostClass.Linear,
        IsLive = true,
        Own =
        [
            Parameter.Choice(Criterion, [Errors, Correlation, CorrelationApart], "What the best core is best at."),
            Parameter.Integer(
                Starts, 50, 1, 10_000, "For correlations among more than 16 actors: from how many random cores the search begins."),
            ChanceParameters.SeedOf("the random cores"),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var graph = context.Graph;
        var headline = context.Parameters.Word(Criterion);
        if (graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(headline);
        }

        if (graph.LinkCount == 0)
        {
            return MethodOutputs.Missing(CaveatCode.NoTies, headline);
        }

        return Find(context, headline) is { } sets
            ? Output(context, headline, sets)
            : MethodOutputs.Missing(CaveatCode.NoVariance, headline);
    }

    private static CoreSets? Find(MethodContext context, string criterion)
    {
        if (criterion == Errors)
        {
            return FewestErrors.Find(context.Graph);
        }

        return BestCorrelation.Find(
            context.Graph,
            criterion == Correlation ? tally => tally.Correlation : tally => tally.CorrelationApart,
            (int)context.Parameters.Integer(Starts), ChanceParameters.SeedOf(context), context.Run);
    }

    private static MethodOutput Output(MethodContext context, string headline, CoreSets sets)
    {
        var tally = FewestErrors.Count(context.Graph, sets.Core);
        return new MethodOutput
        {
            Figures = [.. Figures(context.Graph, tally, sets).OrderByDescending(f => f.Name == headline)],
            Actors = [new ActorColumn(ActorColumn.Main, sets.Shares)],
            Groups =
            [
                new NodeGroup("core", "position", sets.Certain),
                new NodeGroup("boundary", "position", sets.Boundary),
                new NodeGroup("periphery", "position", sets.Periphery),
                .. sets.Listed.Select((core, i) => new NodeGroup($"{i + 1}", "bestCore", core)),
            ],
            Accuracy = sets.IsProven ? Accuracy.Exact : new Accuracy(IsExact: false),
            Caveats = [.. Caveats(sets)],
            Explanation = Explain(context, sets, tally),
        };
    }

    private static IEnumerable<Figure> Figures(AnalysisGraph graph, CoreTally tally, CoreSets sets)
    {
        yield return new Figure(Errors, tally.Errors / (graph.IsDirected ? 1 : 2));
        yield return Figure.Of(Correlation, tally.Correlation, CaveatCode.NoVariance);
        yield return Figure.Of(CorrelationApart, tally.CorrelationApart, CaveatCode.NoVariance);
        yield return new Figure("coreSize", sets.Core.Length);
        yield return new Figure("certain", sets.Certain.Length);
        yield return new Figure("boundary", sets.Boundary.Length);
        yield return Figure.Of("coreDensity", tally.CoreDensity);
        yield return Figure.Of("betweenDensity", tally.BetweenDensity);
        yield return Figure.Of("peripheryDensity", tally.PeripheryDensity);
        if (sets.Count > 0)
        {
            yield return new Figure("bestCores", sets.Count);
        }
    }

    private static IEnumerable<Caveat> Caveats(CoreSets sets)
    {
        if (sets.Boundary.Length > 0)
        {
            yield return new Caveat(
                CaveatCode.Tie, "Several cores are equally good; densities are those of the smallest, of the lowest ids.",
                sets.Boundary.Length);
        }

        if (!sets.IsProven)
        {
            yield return new Caveat(
                CaveatCode.NotProvenBest, "The best core found from random starts; a better one is not ruled out.");
        }
    }

    private static Sentence Explain(MethodContext context, CoreSets sets, CoreTally tally)
    {
        var odd = tally.Errors / (context.Graph.IsDirected ? 1 : 2);
        var (certain, boundary) = (sets.Certain, sets.Boundary);
        return (certain.Length, boundary.Length) switch
        {
            (0, _) => Sentence.Of(
                "corePeriphery.nobody", "Nobody belongs to the core for certain; {0} actors could equally be in it.",
                boundary.Length),
            (_, 0) => Sentence.Of(
                "corePeriphery.certain", "{0} of {1} actors form the core, such as {2}; {3} pairs do not fit the picture.",
                certain.Length, context.Graph.NodeCount, context.Layer.NameOf(certain[0]), odd),
            _ => Sentence.Of(
                "corePeriphery.boundary",
                "{0} of {1} actors are in the core for certain, such as {2}; {3} more could be; {4} pairs do not fit the picture.",
                certain.Length, context.Graph.NodeCount, context.Layer.NameOf(certain[0]), boundary.Length, odd),
        };
    }
}
