using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Trust;

/// <summary>Trust between two who have not met, as a method (methods catalogue E6).</summary>
internal static class TrustPathMethod
{
    private const string Asker = "asker";
    private const string Target = "target";
    private const string Horizon = "trustHorizon";
    private const string Threshold = "trustThreshold";
    private const string Tidal = "tidalTrust";
    private const string Mole = "moleTrust";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "trust-path",
        Title = "Trust between two",
        Group = MethodGroup.Knowledge,
        Question = "How far could one trust another whom it has never met, and through whom?",
        Definition = "Trust from 0 to 1; one's own rating always stands. tidalTrust: on the shortest ways only, contacts trusted "
            + "at least as much as the best way allows are heard, and their ratings averaged with trust as weight. moleTrust: "
            + "trust is passed on step by step up to the horizon, and who is trusted less than the threshold is not heard. "
            + "Distrust is never turned into trust.",
        Source = "Golbeck 2005; Massa & Avesani 2007",
        Directions = [Symmetry.Directed],
        Weights = WeightRole.Strength,
        Weight = WeightUse.Strength,
        Layers = ["trusts"],
        Cost = CostClass.Linear,
        Own =
        [
            new Parameter { Name = Asker, Kind = ParameterKind.Actors, Description = "The actor who asks." },
            new Parameter { Name = Target, Kind = ParameterKind.Actors, Description = "The actor who is asked about." },
            Parameter.Integer(Horizon, 3, 1, 100, "How many steps moleTrust goes at most."),
            Parameter.Number(Threshold, 0.6, 0, 1, "The least trust at which moleTrust hears somebody."),
            TrustScale.Describe(),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Tidal, Mole);
        }

        var (asker, target) = (One(context, Asker), One(context, Target));
        var graph = TrustScale.Read(context);
        if ((asker.Error ?? target.Error ?? graph.Error) is { } error)
        {
            return error;
        }

        if (asker.Value == target.Value)
        {
            return new ChangeError(ErrorCode.InvalidField, "Name two different actors.", Target);
        }

        var tidal = TidalTrust.Of(graph.Value!, asker.Value, target.Value);
        var mole = MoleTrust.Of(
            graph.Value!, asker.Value, target.Value,
            (int)context.Parameters.Integer(Horizon), context.Parameters.Number(Threshold));
        return Report(context, (asker.Value, target.Value), tidal, mole);
    }

    private static Outcome<int> One(MethodContext context, string parameter)
    {
        var nodes = context.NodesOf(parameter);
        return !nodes.IsOk ? nodes.Error
            : nodes.Value.Length == 1 ? nodes.Value[0]
            : new ChangeError(ErrorCode.InvalidField, $"'{parameter}' must name one actor.", parameter);
    }

    private static MethodOutput Report(MethodContext context, (int Asker, int Target) pair, TrustWay tidal, TrustWay mole)
    {
        var far = tidal.Steps < 0 ? CaveatCode.Disconnected : CaveatCode.NoTies;
        return new MethodOutput
        {
            Figures =
            [
                Figure.Of(Tidal, tidal.Value, far),
                Figure.Of(Mole, mole.Value, far),
                Figure.Of("stepsApart", tidal.Steps < 0 ? double.NaN : tidal.Steps, CaveatCode.Disconnected),
                Figure.Of("tidalThreshold", tidal.Threshold, far),
                new("ownRating", tidal.Steps == 1 ? 1 : 0),
            ],
            Groups = [.. Groups((Tidal, tidal), (Mole, mole))],
            Caveats = tidal.Steps < 0 ? [new Caveat(CaveatCode.Disconnected, "No way along trust leads from one to the other.")] : [],
            Explanation = Explain(context, pair, tidal, mole),
        };
    }

    private static IEnumerable<NodeGroup> Groups(params (string Name, TrustWay Way)[] ways) =>
        ways.Where(w => w.Way.OnTheWay.Length > 0).Select(w => new NodeGroup(w.Name, "onTheWay", w.Way.OnTheWay));

    private static Sentence Explain(MethodContext context, (int Asker, int Target) pair, TrustWay tidal, TrustWay mole)
    {
        var (asker, target) = (context.Layer.NameOf(pair.Asker), context.Layer.NameOf(pair.Target));
        return tidal.Steps switch
        {
            < 0 => Sentence.Of("trustPath.none", "No chain of trust leads from {0} to {1}, so nothing can be said.", asker, target),
            1 => Sentence.Of("trustPath.own", "{0} has rated {1} itself; that rating stands.", asker, target),
            _ when !double.IsFinite(tidal.Value) => Sentence.Of(
                "trustPath.unheard", "{1} is {2} steps from {0}, but nobody on the way is trusted enough to be heard.",
                asker, target, tidal.Steps),
            _ when !double.IsFinite(mole.Value) => Sentence.Of(
                "trustPath.tidal", "{0} could trust {1} about {2} of 1, heard from the most trusted on the shortest way of {3} steps.",
                asker, target, tidal.Value, tidal.Steps),
            _ => Sentence.Of(
                "trustPath.both", "{0} could trust {1} about {2} of 1 by the most trusted on the way, or {3} by all who are trusted enough; they are {4} steps apart.",
                asker, target, tidal.Value, mole.Value, tidal.Steps),
        };
    }
}
