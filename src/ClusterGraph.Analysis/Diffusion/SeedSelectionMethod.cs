using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>Influence maximisation as a method (methods catalogue E7).</summary>
internal static class SeedSelectionMethod
{
    private const string Size = "k";
    private const string Model = "model";
    private const string Search = "search";
    private const string Epsilon = "epsilon";
    private const string Failure = "l";
    private const string Exact = "exact";
    private const string Greedy = "greedy";

    // Runs that compare two choices draw from other streams than those that make or judge them.
    private const long CompareSeed = 1L << 35;

    private static readonly string[] Names = ["expectedSpread", "spreadShare", "low", "high", "randomSpread", "mostLinksSpread"];

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "seed-selection",
        Title = "Whom to talk to first",
        Group = MethodGroup.Knowledge,
        Question = "Which few actors should be told first, so that the most others are reached?",
        Definition = "The set of k with the largest expected spread, by the cascade or by random thresholds. exact: all worlds of a small map; "
            + "step by step, and among all sets where these are few. greedy: step by step by simulation (CELF). sets: from random "
            + "reverse-reachable sets; fresh ones judge the choice until at least 1 - 1/e - epsilon of the best is proven with "
            + "probability 1 - n^-l; those with the most links stand in where they reach more. The value of an actor is what it reaches alone.",
        Source = "Kempe, Kleinberg & Tardos 2003; Leskovec et al. 2007; Borgs et al. 2014; Tang et al. 2018, SIGMOD",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Strength,
        Cost = CostClass.Heavy,
        Own =
        [
            Parameter.Integer(Size, 5, 1, 100, "How many actors are chosen."),
            DiffusionParameters.ProbabilityParameter,
            Parameter.Choice(Model, ["cascade", "threshold"], "How it spreads: by single tries, or by shares of contacts that reach a random threshold."),
            Parameter.Choice(Search, [DiffusionParameters.Auto, Exact, Greedy, "sets"], "How the set is found; automatic: exact where that is possible, else from random sets."),
            DiffusionParameters.SpreadsParameter,
            Parameter.Number(Epsilon, 0.1, 0.01, 0.6, "How far the proven share may stay below 1 - 1/e."),
            Parameter.Number(Failure, 1, 0.1, 10, "The proof may fail with probability n^-l."),
            DiffusionParameters.RunsOf(1000),
            DiffusionParameters.DeltaParameter,
            DiffusionParameters.SeedParameter,
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var (n, k) = (context.Graph.NodeCount, (int)context.Parameters.Integer(Size));
        if (n == 0 || context.Graph.LinkCount == 0)
        {
            return MethodOutputs.Missing(n == 0 ? CaveatCode.EmptyGraph : CaveatCode.NoTies, Names);
        }

        if (k > n)
        {
            return new ChangeError(
                ErrorCode.InvalidField, $"'{Size}' must not be larger than the number of actors, which is {n}.", Size);
        }

        var choice = Choose(context, k);
        return choice.IsOk ? SeedReport.Build(context, choice.Value, Forward(context)) : choice.Error;
    }

    private static Outcome<SeedChoice> Choose(MethodContext context, int k)
    {
        var search = context.Parameters.Word(Search);
        if (search is DiffusionParameters.Auto or Exact && Worlds(context) is { } worlds)
        {
            var exact = ExactSeeds.Choose(worlds, k, context.Run);
            return new SeedChoice(exact.Nodes, exact.Spreads, exact.Alone) { Best = exact.Best };
        }

        if (search == Exact)
        {
            return new ChangeError(
                ErrorCode.LimitReached, "There are too many links for exact numbers: choose automatic, greedy or sets.", Search);
        }

        return search == Greedy ? Simulated(context, k) : FromSets(context, k);
    }

    private static SeedChoice Simulated(MethodContext context, int k)
    {
        var runs = DiffusionParameters.RunsOf(context);
        var lazy = LazySeeds.Choose(
            context.Graph.NodeCount, k, Forward(context), runs, context.Parameters.Integer("seed"), context.Run);
        return new SeedChoice(lazy.Nodes, lazy.Spreads, lazy.Alone) { Samples = runs };
    }

    private static SeedChoice FromSets(MethodContext context, int k)
    {
        var n = context.Graph.NodeCount;
        var sampled = SampledSeeds.Choose(
            n, k, context.Parameters.Number(Epsilon), Math.Pow(Math.Max(2, n), -context.Parameters.Number(Failure)),
            Backward(context), context.Parameters.Integer("seed"), context.Run);
        return MostLinksIfBetter(context, new SeedChoice(sampled.Nodes, sampled.Spreads, sampled.Alone)
        {
            Guarantee = sampled.Guarantee,
            Samples = sampled.Sets,
        });
    }

    // Where tries seldom succeed, what a node adds to itself drowns in the chance of the sets, and links tell more.
    private static SeedChoice MostLinksIfBetter(MethodContext context, SeedChoice choice)
    {
        var hubs = SeedReport.MostLinks(context, choice.Nodes.Length);
        return Mean(hubs) <= Mean(choice.Nodes)
            ? choice : choice with { Nodes = hubs, Spreads = [.. Enumerable.Range(1, hubs.Length).Select(i => Mean(hubs[..i]))] };

        double Mean(int[] set) => SpreadSample.Draw(
            Forward(context), context.Graph.NodeCount, set, DiffusionParameters.RunsOf(context),
            context.Parameters.Integer("seed") + CompareSeed, context.Run).Sizes.Average();
    }

    private static bool IsCascade(MethodContext context) => context.Parameters.Word(Model) == "cascade";

    private static LiveWorlds? Worlds(MethodContext context) => IsCascade(context)
        ? CascadeWorlds.Of(DiffusionParameters.Arcs(context), context.Graph)
        : ThresholdWorlds.Of(DiffusionParameters.Watched(context), context.Graph);

    private static Func<SpreadModel> Forward(MethodContext context)
    {
        if (!IsCascade(context))
        {
            var influence = DiffusionParameters.Watched(context);
            return () => new ThresholdModel(influence, null);
        }

        var arcs = DiffusionParameters.Arcs(context);
        return () => new CascadeModel(arcs);
    }

    private static Func<SpreadModel> Backward(MethodContext context)
    {
        if (!IsCascade(context))
        {
            var influence = DiffusionParameters.Watched(context);
            return () => new ReverseThresholdModel(influence);
        }

        var arcs = DiffusionParameters.Arcs(context).Reversed;
        return () => new CascadeModel(arcs);
    }
}
