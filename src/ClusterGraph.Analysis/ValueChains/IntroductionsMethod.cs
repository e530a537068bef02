using ClusterGraph.Analysis.Comparison;
using ClusterGraph.Analysis.Diffusion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Poverty;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Which introduction closes most, as a method (methods catalogue C11).</summary>
internal static class IntroductionsMethod
{
    private const string Volume = "volume";
    private const string Candidates = "candidates";
    private const string Top = "top";
    private const string Score = "bestScore";

    private const string Poor = "poorGroups";

    // One a criterion, in the order of MoveRating.Names.
    private static readonly string[] Weights =
    [
        "weightThroughput", "weightConnected", "weightSinglePoints", "weightCaptivity", "weightSupport", "weightCooperation",
        "weightPoverty", "weightKnowledge",
    ];

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "introductions",
        Title = "Which introduction helps most",
        Group = MethodGroup.ValueChain,
        Question = "If this workshop can make one introduction, which?",
        Definition = "Each candidate (a missing bridge, a second buyer for a captive seller, two actors of one stage, a service, an "
            + "actor for an empty stage, two who could tell each other what they know) is put onto the map and everything is "
            + "computed again: flow to the market, actors joined to inputs and market, single points, dependence of captive "
            + "sellers, support, cooperation, hops of poor groups to the market (min(1, (hops - 1) / 3), mean), and how many "
            + "hear of what one actor knows (mean over all actors, 1,000 random worlds). Score = the sum of weight x change / "
            + "the largest change among all candidates. Where sources and sinks are named, every new link is a candidate. "
            + "Contacts shared and trust within two steps stand beside the score and are no part of it.",
        Source = ChainOutputs.Proposal,
        Directions = [Symmetry.Directed],
        MinConfidence = ChainOutputs.MinConfidence,
        Cost = CostClass.Heavy,
        Own =
        [
            .. SupplyNetwork.Parameters(),
            Parameter.Attribute(
                BottleneckMethod.Capacity, BottleneckMethod.DefaultCapacity, "How much an actor can pass on; who has no number passes on whatever comes."),
            Parameter.Number(Volume, 0, 0, 1e15, "How much a new link would carry; 0 for the median of the volumes known."),
            Parameter.Number(ConcentrationMethod.CaptiveShare, 0.75, 0.01, 1, "From which share of one partner on an actor is captive."),
            Parameter.Words(Poor, PovertyParameters.UsualPoor, PovertyParameters.PoorMeans),
            DiffusionParameters.ProbabilityParameter,
            DiffusionParameters.SeedParameter,
            Parameter.Integer(Candidates, 200, 1, 5000, "How many introductions of a kind are tried at most."),
            Parameter.Integer(Top, 10, 1, 1000, "How many are listed."),
            .. Weights.Select(w => Parameter.Number(w, 1, 0, 100, "How much this change counts in the score.")),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var isPlain = SupplyNetwork.AreEndsNamed(context);
        if (!isPlain && ChainOutputs.Missing(context, needsFlows: true, Score) is { } missing)
        {
            return missing;
        }

        var supply = SupplyNetwork.Read(context);
        if (!supply.IsOk)
        {
            return supply.Error;
        }

        var capacities = BottleneckMethod.Capacities(context);
        return capacities.IsOk ? Rate(context, supply.Value, capacities.Value) : capacities.Error;
    }

    private static MethodOutput Rate(MethodContext context, SupplyNetwork supply, double[] capacities)
    {
        var aims = new ChainAims(capacities, Captives(context, supply), PoorOf(context, supply));
        var knowledge = supply.Chain is null ? null : KnowledgeGains.Of(
            supply.Layer, (context.Parameters.Number(DiffusionParameters.Probability), ChanceParameters.SeedOf(context)));
        var (moves, isCut) = Moves(context, supply, aims, knowledge);
        if (moves.Count == 0)
        {
            return ChainOutputs.Missing(
                CaveatCode.NoVariance, Sentence.Of("introductions.none", "There is no gap that one introduction could close."), Score);
        }

        var weights = Array.ConvertAll(Weights, context.Parameters.Number);
        var rated = new MoveRating(supply, aims, knowledge).Rate(moves, weights, context.Run);
        var best = rated.Take((int)context.Parameters.Integer(Top)).ToList();
        return new MethodOutput
        {
            Figures = [Figure.Of(Score, rated[0].Score), new("candidates", moves.Count), new("helpful", rated.Count(m => m.Score > 0))],
            Links = [Scores(rated)],
            Tables = [MoveWords.Table(supply, best)],
            Findings = [.. best.Where(m => m.Score > 0).Select(m => MoveWords.Finding(supply, m))],
            Caveats = [.. Caveats(supply, isCut)],
            Explanation = rated[0].Score > 0
                ? MoveWords.Reason(supply, rated[0])
                : Sentence.Of("introductions.noHelp", "None of {0} introductions would better anything that is measured.", moves.Count),
        };
    }

    private static (IReadOnlyList<Move> Moves, bool IsCut) Moves(
        MethodContext context, SupplyNetwork supply, ChainAims aims, KnowledgeGains? knowledge)
    {
        var (volume, most) = (VolumeOf(context, supply), (int)context.Parameters.Integer(Candidates));
        if (supply.Chain is not { } chain)
        {
            return MoveCandidates.OfLinks(supply, 5000, volume);
        }

        var told = knowledge?.Best(most, chain.IsInside, context.Run) ?? [];
        return MoveCandidates.Of(chain, aims.Captives, most, volume, (told, knowledge?.Layer ?? -1));
    }

    // Groups without a stage do not sell along the chain: no introduction in it brings them nearer.
    private static List<int> PoorOf(MethodContext context, SupplyNetwork supply)
    {
        var isPoor = new ActorWords(context).Pick(Poor);
        return supply.Chain is not { } chain ? []
            : [.. Enumerable.Range(0, supply.NodeCount).Where(v => isPoor[v] && chain.IsInside(v) && chain.StagesOf[v].Length > 0)];
    }

    private static List<int> Captives(MethodContext context, SupplyNetwork supply)
    {
        if (supply.Chain is null)
        {
            return [];
        }

        var deals = Deals.Of(context.Layer);
        return [.. CaptiveFindings.Captives(
            deals, Concentration.OfSellers(deals, supply.NodeCount), context.Parameters.Number(ConcentrationMethod.CaptiveShare))];
    }

    private static double VolumeOf(MethodContext context, SupplyNetwork supply)
    {
        if (context.Parameters.Number(Volume) is > 0 and var said)
        {
            return said;
        }

        var known = supply.Steps.Select(s => s.Volume).Where(v => !double.IsNaN(v)).Order().ToList();
        return known.Count == 0 ? double.NaN : known[known.Count / 2];
    }

    private static LinkColumn Scores(IReadOnlyList<RatedMove> rated)
    {
        var links = rated.Where(m => m.Move.To >= 0).ToList();
        return new LinkColumn(
            "score", [.. links.Select(m => m.Move.From)], [.. links.Select(m => m.Move.To)], [.. links.Select(m => m.Score)]);
    }

    private static IEnumerable<Caveat> Caveats(SupplyNetwork supply, bool isCut)
    {
        foreach (var caveat in supply.Chain is { } chain ? ChainOutputs.Caveats(chain, usesVolumes: true) : [])
        {
            yield return caveat;
        }

        if (isCut)
        {
            yield return new Caveat(
                CaveatCode.NotProvenBest, "There are more introductions than were tried: those that share most contacts were; raise the number.");
        }
    }
}
