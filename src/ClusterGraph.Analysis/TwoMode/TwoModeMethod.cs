using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.TwoMode;

/// <summary>Two-mode networks, such as firms by institutions, as a method (methods catalogue C6).</summary>
internal static class TwoModeMethod
{
    private const string Density = "density";
    private const string Onto = "onto";
    private const string First = "first";
    private const string Rule = "rule";
    private const double MostWork = 2e7;

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "two-mode",
        Title = "Two modes",
        Group = MethodGroup.TwoMode,
        Question = "Who takes part in what, and who is joined by what they share?",
        Definition = "Density = memberships / (first mode x second mode). The value of an actor is its memberships / the size "
            + "of the other mode. Projection: two actors of one mode are linked by what they share: count = how many; "
            + "jaccard = shared / memberships of either; newman = the sum of 1 / (others it has) over what is shared; "
            + "minimum = the sum of the smaller weight. Strength = the sum over an actor's projected links.",
        Source = "Breiger 1974, Social Forces 53; Borgatti & Everett 1997; Newman 2001, Phys Rev E 64",
        Directions = [Symmetry.Directed],
        Weights = WeightRole.Strength,
        Cost = CostClass.Neighbourhoods,
        IsLive = true,
        Own =
        [
            Parameter.Attribute(
                ModeReader.Attribute, string.Empty,
                "What tells the two modes apart; empty: where links begin is the first mode, where they end the second."),
            Parameter.Words(
                ModeReader.Modes, string.Empty,
                "The values of the attribute for the first and the second mode; empty when it has only two."),
            Parameter.Choice(Onto, [First, "second"], "The mode whose actors are joined by what they share."),
            Parameter.Choice(Rule, ["count", "jaccard", "newman", "minimum"], "What a projected link is worth."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Density);
        }

        var read = ModeReader.Read(context);
        if (!read.IsOk)
        {
            return read.Error;
        }

        var modes = read.Value;
        if (modes.Memberships == 0)
        {
            return MethodOutputs.Missing(CaveatCode.NoTies, Density);
        }

        var onto = context.Parameters.Word(Onto) == First ? modes.First : modes.Second;
        return Projection.Work(modes, onto) > MostWork
            ? new ChangeError(
                ErrorCode.LimitReached, "The projection would have too many links; project onto the other mode.", Onto)
            : Compute(context, modes, onto);
    }

    private static MethodOutput Compute(MethodContext context, TwoModes modes, int[] onto)
    {
        var rule = Enum.Parse<ProjectionRule>(context.Parameters.Word(Rule), ignoreCase: true);
        var projection = Projection.Of(modes, onto, rule, context.Run.Cancellation);
        var (sources, targets) = (projection.Sources.ToArray(), projection.Targets.ToArray());
        return new MethodOutput
        {
            Figures = [.. Figures(context, modes, projection, onto)],
            Actors = TwoModeColumns.Of(modes, projection, onto),
            Links =
            [
                new LinkColumn("weight", sources, targets, [.. projection.Worth]),
                new LinkColumn("shared", sources, targets, [.. projection.Shared]),
            ],
            Groups = [new NodeGroup(First, "mode", modes.First), new NodeGroup("second", "mode", modes.Second)],
            Caveats = [.. Caveats(context, modes)],
            Explanation = Explain(context, modes, projection, onto),
        };
    }

    private static IEnumerable<Figure> Figures(MethodContext context, TwoModes modes, Projection projection, int[] onto)
    {
        var pairs = onto.Length * (onto.Length - 1.0) / 2;
        yield return new Figure(Density, modes.Density);
        yield return new Figure("firstMode", modes.First.Length);
        yield return new Figure("secondMode", modes.Second.Length);
        yield return new Figure("memberships", modes.Memberships);
        yield return new Figure("projectedPairs", projection.Sources.Count);
        yield return new Figure("sharingNothing", pairs - projection.Sources.Count);
        yield return new Figure("projectedWeight", projection.Worth.Sum());
        yield return new Figure("linksWithinAMode", modes.Within);
        yield return new Figure("withoutMode", context.Graph.NodeCount - modes.First.Length - modes.Second.Length);
    }

    private static IEnumerable<Caveat> Caveats(MethodContext context, TwoModes modes)
    {
        var without = context.Graph.NodeCount - modes.First.Length - modes.Second.Length;
        if (without > 0)
        {
            yield return new Caveat(CaveatCode.NoAttribute, "Actors of neither mode were left out.", without);
        }
    }

    private static Sentence Explain(MethodContext context, TwoModes modes, Projection projection, int[] onto)
    {
        if (projection.Sources.Count == 0)
        {
            return Sentence.Of(
                "twoMode.apart", "{0} % of the possible memberships exist, and no two of the {1} actors share one.",
                100 * modes.Density, onto.Length);
        }

        var top = Enumerable.Range(0, projection.Worth.Count).MaxBy(i => projection.Worth[i]);
        return Sentence.Of(
            "twoMode.closest", "{0} % of the possible memberships exist; {1} and {2} have most in common: they share {3}.",
            100 * modes.Density, context.Layer.NameOf(projection.Sources[top]), context.Layer.NameOf(projection.Targets[top]),
            projection.Shared[top]);
    }
}
