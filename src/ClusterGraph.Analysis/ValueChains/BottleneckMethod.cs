using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>The bottleneck of a chain as a method (methods catalogue C8).</summary>
internal static class BottleneckMethod
{
    /// <summary>The parameter that names the attribute with the capacities of actors.</summary>
    public const string Capacity = "capacity";

    /// <summary>The attribute that is read when nothing is said.</summary>
    public const string DefaultCapacity = "capacity";

    private const string Extra = "extra";
    private const string Amount = "maxFlow";
    private const double MostWork = 4e6;

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "bottleneck",
        Version = 2,
        Title = "Bottleneck of the chain",
        Group = MethodGroup.ValueChain,
        Question = "What limits what the whole chain can deliver?",
        Definition = "The largest flow from inputs to market, or from the named sources to the named sinks, when each link "
            + "carries at most its volume and each actor at most its capacity. Limits: the links and actors that together stop "
            + "every way, those nearest the sources and those nearest the sinks. Gain: how much more would flow if one of them "
            + "carried the extra amount; where none gains alone, those in series are listed to be raised together. An actor's "
            + "value: how much less would flow without it. Where the chain has recipes (how much of a flow one unit of the taker's "
            + "output needs), the amount under recipes comes first: all inputs of a recipe must be there, a flow into the same "
            + "stage without a number counts as 1, and stages without recipes pass on what comes; what is unknown limits nothing. "
            + "Gains are then found by solving again with more.",
        Source = "Ford & Fulkerson 1956; Cormen et al., Introduction to Algorithms; Dinic 1970; under recipes Koopmans 1951, Dantzig 1951",
        Directions = [Symmetry.Directed, Symmetry.Union],
        MinConfidence = ChainOutputs.MinConfidence,
        Cost = CostClass.Neighbourhoods,
        Own =
        [
            .. SupplyNetwork.Parameters(),
            Parameter.Attribute(Capacity, DefaultCapacity, "How much an actor can pass on; who has no number passes on whatever comes."),
            Parameter.Number(Extra, 1, 1e-9, 1e15, "How much more a limit is tried with."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (!SupplyNetwork.AreEndsNamed(context) && ChainOutputs.Missing(context, needsFlows: true, Amount) is { } missing)
        {
            return missing;
        }

        var supply = SupplyNetwork.Read(context);
        if (!supply.IsOk)
        {
            return supply.Error;
        }

        var capacities = Capacities(context);
        if (!capacities.IsOk)
        {
            return capacities.Error;
        }

        return supply.Value.Chain is { } chain && new Recipes(chain) is { Any: true } recipes
            ? RecipeOutput.Of(context, supply.Value, recipes, capacities.Value, context.Parameters.Number(Extra))
            : Compute(context, supply.Value, capacities.Value);
    }

    /// <summary>Reads how much actors can pass on; NaN where nobody said, as when the map has no such attribute at all.</summary>
    public static Outcome<double[]> Capacities(MethodContext context)
    {
        var name = context.Parameters.Word(Capacity);
        return name == DefaultCapacity && !context.Layer.Input.Attributes.ContainsKey(name)
            ? Enumerable.Repeat(double.NaN, context.Graph.NodeCount).ToArray() : context.Numbers(Capacity);
    }

    private static MethodOutput Compute(MethodContext context, SupplyNetwork supply, double[] capacities)
    {
        var found = new Bottlenecks(supply, capacities, context.Parameters.Number(Extra));
        var series = found.InSeries();
        var losses = Losses(context, found, supply.NodeCount);
        return new MethodOutput
        {
            Figures =
            [
                new(Amount, found.Amount), new("limits", found.NearSource.Count), new("limitsNearSink", found.NearSink.Count),
                new("limitsThatGain", found.Gains.Count(g => g.Value > found.Flow.Network.Tolerance)), new("inSeries", series.Count),
            ],
            Actors =
            [
                new ActorColumn(ActorColumn.Main, losses, CaveatCode.TimeBudget),
                new ActorColumn("gain", ActorGains(found.Gains, supply.NodeCount)),
            ],
            Links = [StepGains(found)],
            Groups = [.. Sides(found, supply.NodeCount)],
            Tables = [LimitTable(context, found)],
            Findings = ChainOutputs.Sorted(BottleneckFindings.Of(supply, found, series)),
            Caveats =
            [
                .. supply.Chain is { } chain ? ChainOutputs.Caveats(chain) : [],
                .. ChainOutputs.VolumeCaveats(supply.Links, supply.Steps.SelectMany(s => s.Links).Distinct()),
            ],
            Explanation = Explain(context, found, series),
        };
    }

    private static double[] Losses(MethodContext context, Bottlenecks found, int nodes)
    {
        var most = MostWork / found.Flow.Network.Heads.Length;
        var busiest = Enumerable.Range(0, nodes).Where(v => found.Flow.Through(found.Flow.ArcOfNode(v)) > found.Flow.Network.Tolerance)
            .OrderByDescending(v => found.Flow.Through(found.Flow.ArcOfNode(v))).ThenBy(v => v).ToList();
        var losses = new double[nodes];
        for (var i = 0; i < busiest.Count; i++)
        {
            context.Run.Cancellation.ThrowIfCancellationRequested();
            losses[busiest[i]] = i < most ? found.Flow.LossWithout(found.Flow.ArcOfNode(busiest[i])) : double.NaN;
        }

        return losses;
    }

    /// <summary>Gives what each actor gains as a limit; 0 for those who limit nothing.</summary>
    public static double[] ActorGains(IReadOnlyDictionary<FlowLimit, double> limits, int nodes)
    {
        var gains = new double[nodes];
        foreach (var (limit, gain) in limits.Where(g => g.Key.IsActor))
        {
            gains[limit.From] = gain;
        }

        return gains;
    }

    private static LinkColumn StepGains(Bottlenecks found)
    {
        var steps = found.Gains.Where(g => !g.Key.IsActor).OrderBy(g => (g.Key.From, g.Key.To)).ToList();
        return new LinkColumn("gain", [.. steps.Select(s => s.Key.From)], [.. steps.Select(s => s.Key.To)], [.. steps.Select(s => s.Value)]);
    }

    private static IEnumerable<NodeGroup> Sides(Bottlenecks found, int nodes)
    {
        var reached = found.Flow.Flow.ReachedFrom(found.Flow.Source);
        yield return new NodeGroup("sourceSide", "side", [.. Enumerable.Range(0, nodes).Where(v => reached[2 * v])]);
        yield return new NodeGroup("sinkSide", "side", [.. Enumerable.Range(0, nodes).Where(v => !reached[2 * v])]);
    }

    private static ResultTable LimitTable(MethodContext context, Bottlenecks found)
    {
        var limits = found.Gains.Keys.OrderBy(l => (l.From, l.To)).ToList();
        return new ResultTable(
            "limits",
            ["carries", "gain", "nearSource", "nearSink"],
            [.. limits.Select(l => BottleneckFindings.NameOf(context.Layer, l))],
            [.. limits.Select(l => (double?[])
            [
                found.Flow.Through(l.Arc), found.Gains[l], found.NearSource.Contains(l) ? 1 : 0, found.NearSink.Contains(l) ? 1 : 0,
            ])]);
    }

    private static Sentence Explain(MethodContext context, Bottlenecks found, IReadOnlyList<IReadOnlyList<FlowLimit>> series)
    {
        if (found.Amount <= 0)
        {
            return Sentence.Of("bottleneck.broken", "Nothing flows from the first stages to the market yet.");
        }

        var best = found.Gains.OrderByDescending(g => g.Value).ThenBy(g => (g.Key.From, g.Key.To)).First();
        return best.Value > found.Flow.Network.Tolerance
            ? Sentence.Of(
                "bottleneck.top", "The chain delivers {0}; {1} limits it: {2} more there gives {3} more at the end.",
                found.Amount, BottleneckFindings.NameOf(context.Layer, best.Key), found.Extra, best.Value)
            : series.Count > 0
                ? Sentence.Of(
                    "bottleneck.series", "The chain delivers {0}; only several limits raised together give more: {1}.",
                    found.Amount, BottleneckFindings.NamesOf(context.Layer, series[0]))
                : Sentence.Of("bottleneck.flat", "The chain delivers {0}, and no limit raised gives more.", found.Amount);
    }
}
