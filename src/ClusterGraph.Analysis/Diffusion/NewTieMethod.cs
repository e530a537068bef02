using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>The best single introduction as a method (methods catalogue E7).</summary>
internal static class NewTieMethod
{
    /// <summary>What is raised: the efficiency.</summary>
    public const string Efficiency = "efficiency";

    private const string Aim = "aim";
    private const string Partners = "partners";
    private const string Shared = "sharedContact";

    private static readonly string[] Names = ["gain", "before", "after"];

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "new-tie",
        Title = "Which introduction helps most",
        Group = MethodGroup.Knowledge,
        Question = "If this workshop can make one introduction, which one spreads things furthest?",
        Definition = "spread: how many more a cascade reaches from the seeds when two actors without a tie get one of strength 1; without "
            + "seeds the sum over everybody as the only beginner. One set of random worlds scores all pairs, a fresh one those that "
            + "came first; exact on small maps. efficiency: how far the mean of 1 / distance rises. Direction is ignored: an "
            + "introduction goes both ways.",
        Source = "Kempe, Kleinberg & Tardos 2003; Latora & Marchiori 2001; the scoring of all pairs at once is a ClusterGraph proposal",
        Directions = [Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Strength,
        Cost = CostClass.Heavy,
        Own =
        [
            DiffusionParameters.SeedsOf("when nobody is named, everybody in turn"),
            DiffusionParameters.ProbabilityParameter,
            Parameter.Choice(Aim, ["spread", Efficiency], "What the tie is to raise."),
            Parameter.Actors(Partners, "One of the two must be among these actors; empty for any."),
            Parameter.Flag(Shared, "Only actors who have a contact in common, who could introduce them."),
            DiffusionParameters.CalculationParameter,
            DiffusionParameters.RunsOf(2000),
            DiffusionParameters.SeedParameter,
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var (seeds, partners) = (context.NodesOf(DiffusionParameters.Seeds), context.NodesOf(Partners));
        if (!seeds.IsOk || !partners.IsOk)
        {
            return seeds.Error ?? partners.Error!;
        }

        var n = context.Graph.NodeCount;
        if (n < 2)
        {
            return MethodOutputs.Missing(n == 0 ? CaveatCode.EmptyGraph : CaveatCode.TooFewNodes, Names);
        }

        var isAllowed = Allowed(context, partners.Value.ToHashSet());
        return context.Parameters.Word(Aim) == Efficiency
            ? ByEfficiency(context, isAllowed)
            : BySpread(context, [.. seeds.Value.Distinct()], isAllowed);
    }

    private static Func<int, int, bool> Allowed(MethodContext context, HashSet<int> partners)
    {
        var (rows, needsShared) = (context.Graph.Out, context.Parameters.Flag(Shared));
        return (a, b) => a != b && !rows.Has(a, b)
            && (partners.Count == 0 || partners.Contains(a) || partners.Contains(b))
            && (!needsShared || NewTieReport.SharedContacts(rows, a, b) > 0);
    }

    private static Outcome<MethodOutput> BySpread(MethodContext context, int[] seeds, Func<int, int, bool> isAllowed)
    {
        var (graph, chance) = (context.Graph, context.Parameters.Number(DiffusionParameters.Probability));
        var worlds = context.Parameters.Word(DiffusionParameters.Calculation) == DiffusionParameters.Auto
            ? CascadeWorlds.Of(DiffusionParameters.ArcsAlong(context), graph) : null;
        if (graph.NodeCount > TieSearch.MostNodes)
        {
            return new ChangeError(
                ErrorCode.LimitReached, $"Pairs of more than {TieSearch.MostNodes} actors are too many: choose those inside the cluster.", "nodes");
        }

        var found = worlds is not null
            ? TieSearch.Exact(worlds, seeds, chance, isAllowed, context.Run)
            : TieSearch.Sampled(
                graph, seeds, chance, isAllowed, (DiffusionParameters.RunsOf(context), context.Parameters.Integer("seed")), context.Run);
        return NewTieReport.OfSpread(context, found, seeds);
    }

    private static Outcome<MethodOutput> ByEfficiency(MethodContext context, Func<int, int, bool> isAllowed)
    {
        if (context.Graph.NodeCount > TieEfficiency.MostNodes)
        {
            return new ChangeError(
                ErrorCode.LimitReached, $"The efficiency takes at most {TieEfficiency.MostNodes} actors: choose spread, or those inside the cluster.", Aim);
        }

        var efficiency = new TieEfficiency(context.Graph);
        return NewTieReport.OfEfficiency(context, efficiency, efficiency.Best(TieSearch.Listed, isAllowed, context.Run));
    }
}
