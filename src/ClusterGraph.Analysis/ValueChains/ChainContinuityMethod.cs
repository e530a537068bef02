using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Broken links and the continuity of the chain as a method (methods catalogue C2).</summary>
internal static class ChainContinuityMethod
{
    /// <summary>The parameter below which a flow is weak.</summary>
    public const string WeakShare = "weakShare";

    private const string Present = "presentShare";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "chain-continuity",
        Title = "Broken flows and continuity",
        Group = MethodGroup.ValueChain,
        Question = "Where does the chain break on its way from inputs to market?",
        Definition = "An expected flow is present when a link of its kind, or an actor that does both stages, joins two stages; "
            + "broken when both have actors and nothing joins them; impossible when one is empty; weak below a share of the "
            + "larger flow before or after it; unknown when an empty stage was not asked about. An actor's value: 2 when a way "
            + "of expected flows from inputs to market passes it, 1 when it has only one of both sides, 0 when it is cut off.",
        Source = "GIZ, Connect and Create (GZ:1307-1321); Nadvi & Barrientos 2004, Box 2",
        Directions = [Symmetry.Directed],
        MinConfidence = ChainOutputs.MinConfidence,
        LayersApart = true,
        Cost = CostClass.Linear,
        IsLive = true,
        Own = [Parameter.Number(WeakShare, 0.1, 0, 1, "Below this share of the larger neighbouring flow, a flow is weak.")],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (ChainOutputs.Missing(context, needsFlows: true, Present) is { } missing)
        {
            return missing;
        }

        var model = new ChainModel(context.Layer);
        var counts = FlowCounts.Of(model, context.Parameters.Number(WeakShare));
        var continuity = Continuity.Of(model);
        return new MethodOutput
        {
            Figures = [.. Figures(counts, continuity)],
            Actors = [.. Actors(model, continuity)],
            Groups = [.. Groups(model, continuity)],
            Tables = [FlowTable(model, counts)],
            Findings = ChainOutputs.Sorted(FlowFindings.Of(model, counts, continuity)),
            Caveats = [.. ChainOutputs.Caveats(model, usesVolumes: true), .. NotAsked(counts)],
            Explanation = Explain(model, counts, continuity),
        };
    }

    private static IEnumerable<Figure> Figures(FlowCount[] counts, Continuity continuity)
    {
        var known = counts.Count(c => c.Status != FlowStatus.NotAsked);
        yield return Figure.Of(Present, counts.Count(c => c.Status >= FlowStatus.Weak) / (double)known, CaveatCode.NotAsked);
        yield return new Figure("continuous", continuity.IsContinuous ? 1 : 0);
        foreach (var status in Enum.GetValues<FlowStatus>().Reverse())
        {
            yield return new Figure(CoreJson.WireName(status) + "Flows", counts.Count(c => c.Status == status));
        }
    }

    private static IEnumerable<ActorColumn> Actors(ChainModel model, Continuity continuity)
    {
        yield return Column(ActorColumn.Main, v => continuity.IsBoth(v) ? 2 : continuity.IsForward(v) || continuity.IsBackward(v) ? 1 : 0);
        yield return Column("upstream", v => continuity.IsForward(v) ? 1 : 0);
        yield return Column("downstream", v => continuity.IsBackward(v) ? 1 : 0);

        ActorColumn Column(string name, Func<int, double> value) => new(
            name,
            [.. Enumerable.Range(0, model.NodeCount).Select(v => continuity.IsInChain(v) ? value(v) : double.NaN)],
            CaveatCode.NoStage);
    }

    private static IEnumerable<NodeGroup> Groups(ChainModel model, Continuity continuity)
    {
        var nodes = Enumerable.Range(0, model.NodeCount).Where(continuity.IsInChain).ToList();
        yield return new NodeGroup("connected", "connection", [.. nodes.Where(continuity.IsBoth)]);
        var others = nodes.Where(v => !continuity.IsBoth(v)).ToList();
        yield return new NodeGroup("onlyUpstream", "connection", [.. others.Where(v => continuity.IsForward(v) && !continuity.IsBackward(v))]);
        yield return new NodeGroup("onlyDownstream", "connection", [.. others.Where(v => !continuity.IsForward(v) && continuity.IsBackward(v))]);
        yield return new NodeGroup("cutOff", "connection", [.. others.Where(v => !continuity.IsForward(v) && !continuity.IsBackward(v))]);
    }

    private static ResultTable FlowTable(ChainModel model, FlowCount[] counts)
    {
        var statuses = Enum.GetValues<FlowStatus>().Reverse().ToArray();
        return new ResultTable(
            "flows",
            ["links", "integrated", "volume", .. statuses.Select(CoreJson.WireName)],
            [.. model.Flows.Select(f => FlowFindings.NameOf(model, f))],
            [.. counts.Select(c => (double?[])
            [
                c.Links, c.Integrated, double.IsNaN(c.Volume) ? null : c.Volume,
                .. statuses.Select(s => (double?)(s == c.Status ? 1 : 0)),
            ])]);
    }

    private static IEnumerable<Caveat> NotAsked(FlowCount[] counts)
    {
        var unknown = counts.Count(c => c.Status == FlowStatus.NotAsked);
        if (unknown > 0)
        {
            yield return new Caveat(
                CaveatCode.NotAsked, "Flows of stages that the room was not asked about are no gap; ask who does those stages.", unknown);
        }
    }

    private static Sentence Explain(ChainModel model, FlowCount[] counts, Continuity continuity)
    {
        var bridges = continuity.Bridges();
        var gaps = counts.Count(c => c.Status is FlowStatus.Broken or FlowStatus.Impossible);
        if (continuity.IsContinuous)
        {
            return gaps == 0
                ? Sentence.Of("chainContinuity.whole", "A way of expected flows leads from inputs to market, and no flow is missing.")
                : Sentence.Of(
                    "chainContinuity.gaps", "A way of expected flows leads from inputs to market; {0} of {1} flows are missing.",
                    gaps, counts.Length);
        }

        if (bridges.Count > 0)
        {
            return Sentence.Of(
                "chainContinuity.bridge", "Nothing reaches the market yet: one link would close the chain, {0}.",
                string.Join(", ", bridges.Select(f => FlowFindings.NameOf(model, model.Flows[f]))));
        }

        var last = Enumerable.Range(0, model.Stages.Count).LastOrDefault(continuity.Reaches, -1);
        return last < 0
            ? Sentence.Of("chainContinuity.noStart", "Nobody does the first stages of the chain, so nothing can be followed from there.")
            : Sentence.Of(
                "chainContinuity.furthest", "Nothing reaches the market yet: what begins at the inputs ends at {0}.",
                model.Stages[last].Name);
    }
}
