using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>What happens when somebody leaves as a method (methods catalogue A14 and E7, seeds catalogue S-021).</summary>
internal static class LeavingMethod
{
    private const string Leavers = "leavers";
    private const string Types = "leavingTypes";

    private static readonly string[] Names = ["lostShare", "lostPairs", "pairsToday"];

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "leaving",
        Title = "What if somebody leaves",
        Group = MethodGroup.Knowledge,
        Question = "If this actor, or all of these, left, what would the others lose?",
        Definition = "Among those who stay: the share of the pairs that reach each other today, over any number of steps, and no longer would; "
            + "in how many pieces they would be; how far the efficiency, the mean of 1 / distance, falls; and how many of them one of them "
            + "reaches by a cascade. The value of an actor: the share lost if it alone left; with leavers named, how many others "
            + "it would no longer reach. Name your own facilitators to see what rests on them.",
        Source = "Borgatti 2006; Latora & Marchiori 2001; what counts as serious is a ClusterGraph proposal",
        Directions = [Symmetry.Union, Symmetry.Mutual, Symmetry.Directed],
        Cost = CostClass.AllPaths,
        Own =
        [
            Parameter.Actors(Leavers, "Who leaves, all at once; when nobody is named, each actor by itself."),
            Parameter.Words(Types, string.Empty, "Types of actor, or families of types, that leave, too, such as person.agent for facilitators."),
            DiffusionParameters.ProbabilityParameter,
            DiffusionParameters.RunsOf(),
            DiffusionParameters.SeedParameter,
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var leavers = LeaversOf(context);
        if (!leavers.IsOk)
        {
            return leavers.Error;
        }

        var (n, asked) = (context.Graph.NodeCount, context.Parameters.List(Leavers).Count + context.Parameters.List(Types).Count > 0);
        if (n - Math.Max(1, leavers.Value.Length) < 2)
        {
            return MethodOutputs.Missing(n == 0 ? CaveatCode.EmptyGraph : CaveatCode.TooFewNodes, Names);
        }

        if (asked)
        {
            return leavers.Value.Length > 0 ? Together(context, leavers.Value) : new ChangeError(
                ErrorCode.NotFound, "There is no actor of these types among those looked at.", Types);
        }

        return context.Graph.IsDirected && n > EachDeparture.MostDirected
            ? new ChangeError(
                ErrorCode.LimitReached, $"With direction, at most {EachDeparture.MostDirected} actors: choose union, or name who leaves.", "direction")
            : LeavingReport.OfEach(context, EachDeparture.Of(context.Graph, context.Run));
    }

    private static Outcome<int[]> LeaversOf(MethodContext context)
    {
        var named = context.NodesOf(Leavers);
        if (!named.IsOk)
        {
            return named.Error;
        }

        var isOfTypes = ActorTypes.AreAmong(context, context.Parameters.List(Types));
        var ofTypes = Enumerable.Range(0, context.Graph.NodeCount).Where(v => isOfTypes[v]);
        return (int[])[.. named.Value.Concat(ofTypes).Distinct().Order()];
    }

    private static MethodOutput Together(MethodContext context, int[] leavers)
    {
        var departure = Departure.Of(context.Graph, leavers, context.Run);
        var chance = context.Parameters.Number(DiffusionParameters.Probability);
        var draws = (DiffusionParameters.RunsOf(context), context.Parameters.Integer("seed"));
        var rest = Subgraph.Of(context.Graph, departure.Stay);
        var today = Departure.MeanSpread(FlowArcs.Of(context.Graph, chance), departure.Stay, draws, context.Run);
        var without = Departure.MeanSpread(
            FlowArcs.Of(rest, chance), [.. Enumerable.Range(0, departure.Stay.Length)], draws, context.Run);
        return LeavingReport.OfGroup(context, leavers, departure, (today, without));
    }
}
