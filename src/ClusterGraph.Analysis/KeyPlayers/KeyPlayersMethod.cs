using ClusterGraph.Analysis.Comparison;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.KeyPlayers;

/// <summary>Key players as a method (methods catalogue A15).</summary>
internal static class KeyPlayersMethod
{
    /// <summary>Fragmentation by who cannot reach whom.</summary>
    public const string Fragment = "fragment";

    /// <summary>Fragmentation by distance.</summary>
    public const string FragmentDistance = "fragmentDistance";

    /// <summary>How many are reached within m steps.</summary>
    public const string Reach = "reach";

    /// <summary>How near everybody is.</summary>
    public const string ReachDistance = "reachDistance";

    private const string Aim = "aim";
    private const string Size = "k";
    private const string Steps = "m";
    private const string Starts = "starts";

    // What needs a bit or a number for every pair has a limit, and all sets are tried only when that ends within minutes.
    private const int MostByPairs = 5000;
    private const int MostByDistanceWithout = 2000;
    private const double MostWork = 1e11;

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "key-players",
        Title = "Key players",
        Group = MethodGroup.Position,
        Question = "Which few actors together hold the network together, or reach it best?",
        Definition = "fragment: the share of the pairs left that cannot reach each other without the set; fragmentDistance: "
            + "1 - the mean of 1 / distance over them; reach: how many are reached within m steps, the set included; "
            + "reachDistance: the mean of 1 / distance from the nearest member, 1 for members. All sets of k are tried up "
            + "to 2 million; beyond, greedy choice and random sets, improved by exchanges. The value of an actor is its "
            + "score alone.",
        Source = "Borgatti 2006, Comput Math Organ Theory 12",
        Directions = [Symmetry.Union, Symmetry.Mutual, Symmetry.Directed],
        Cost = CostClass.Heavy,
        Own =
        [
            Parameter.Choice(Aim, [Fragment, FragmentDistance, Reach, ReachDistance], "What the set is to be best at."),
            Parameter.Integer(Size, 2, 1, 100, "How many actors the set has."),
            Parameter.Integer(Steps, 1, 1, 20, "For reach: within how many steps."),
            Parameter.Integer(Starts, 20, 1, 1000, "Where not all sets are tried: from how many sets the search begins."),
            ChanceParameters.SeedOf("the random sets"),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var (n, aim) = (context.Graph.NodeCount, context.Parameters.Word(Aim));
        var k = (int)context.Parameters.Integer(Size);
        if (n == 0 || context.Graph.LinkCount == 0)
        {
            return MethodOutputs.Missing(n == 0 ? CaveatCode.EmptyGraph : CaveatCode.NoTies, aim);
        }

        if (k >= n)
        {
            return new ChangeError(
                ErrorCode.InvalidField, $"'{Size}' must be smaller than the number of actors, which is {n}.", Size);
        }

        if (IsFragment(aim) && n - k < 2)
        {
            return MethodOutputs.Missing(CaveatCode.TooFewNodes, aim);
        }

        return Limit(aim, context.Graph.IsDirected) is var most && n > most
            ? new ChangeError(
                ErrorCode.LimitReached, $"This aim takes at most {most} actors; choose those inside the cluster.", Aim)
            : Search(context, aim, k);
    }

    private static bool IsFragment(string aim) => aim is Fragment or FragmentDistance;

    private static int Limit(string aim, bool isDirected) => aim switch
    {
        Fragment when !isDirected => int.MaxValue,
        Fragment or FragmentDistance => MostByDistanceWithout,
        _ => MostByPairs,
    };

    private static MethodOutput Search(MethodContext context, string aim, int k)
    {
        var (graph, aims) = (context.Graph, Aims(context, aim));
        var possible = AllSets.Count(graph.NodeCount, k);
        var isExact = possible <= AllSets.MostTried && possible * Work(graph, aim) <= MostWork;
        var sets = isExact
            ? AllSets.Best(graph.NodeCount, k, aims, context.Run)
            : GreedyWithSwaps.Best(
                graph.NodeCount, k, (int)context.Parameters.Integer(Starts), ChanceParameters.SeedOf(context), aims, context.Run);
        var alone = new double[graph.NodeCount];
        var one = aims();
        one.ScoreAll([], 0, alone);
        return new MethodOutput
        {
            Figures = [.. Figures(graph, aim, sets, possible, IsFragment(aim) ? one.Whole() : null)],
            Actors = [new ActorColumn(ActorColumn.Main, alone), new ActorColumn("chosen", Chosen(graph.NodeCount, sets))],
            Groups = [.. sets.Listed.Select((set, i) => new NodeGroup($"{i + 1}", "keyPlayers", set))],
            Accuracy = isExact ? Accuracy.Exact : new Accuracy(IsExact: false),
            Caveats = [.. KeyPlayerWords.Caveats(sets, isExact, isMonotone: !IsFragment(aim))],
            Explanation = KeyPlayerWords.Explain(context, aim, sets, (int)context.Parameters.Integer(Steps), one.Whole()),
        };
    }

    private static Func<IKeyPlayerAim> Aims(MethodContext context, string aim)
    {
        var graph = context.Graph;
        if (aim == Fragment && !graph.IsDirected)
        {
            return () => new FragmentAim(graph);
        }

        if (IsFragment(aim))
        {
            return () => new SpreadFragmentAim(graph, isByDistance: aim == FragmentDistance);
        }

        if (aim == Reach)
        {
            return ReachAim.Of(graph, (int)context.Parameters.Integer(Steps)).Twin;
        }

        return NearnessAim.Of(graph).Twin;
    }

    // Words of 64 pairs that one set costs, if paths have some eight steps.
    private static double Work(AnalysisGraph graph, string aim) =>
        Limit(aim, graph.IsDirected) == MostByDistanceWithout ? 8.0 * graph.Out.ArcCount * ((graph.NodeCount + 63) / 64) : 1;

    private static IEnumerable<Figure> Figures(
        AnalysisGraph graph, string aim, KeyPlayerSets sets, double possible, double? before)
    {
        yield return Figure.Of(aim, sets.Score);
        if (aim == Reach)
        {
            yield return new Figure("reachedShare", sets.Score / graph.NodeCount);
        }

        if (before is { } whole)
        {
            yield return new Figure("before", whole);
        }

        yield return new Figure("bestSets", sets.Count);
        if (double.IsFinite(possible))
        {
            yield return new Figure("possibleSets", possible);
        }
    }

    private static double[] Chosen(int nodes, KeyPlayerSets sets)
    {
        var shares = new double[nodes];
        foreach (var v in sets.Listed.SelectMany(s => s))
        {
            shares[v] += 1.0 / sets.Listed.Count;
        }

        return shares;
    }
}
