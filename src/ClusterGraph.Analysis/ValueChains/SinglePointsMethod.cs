using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Single points of failure as a method (methods catalogue C3).</summary>
internal static class SinglePointsMethod
{
    private const string Ways = "disjointPaths";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "single-points",
        Title = "Single points of failure",
        Group = MethodGroup.ValueChain,
        Question = "Whose absence, or which lost link, stops the chain?",
        Definition = "A single point is an actor on every way of expected flows from inputs to market. Disjoint paths: how many "
            + "ways have no actor in common (Menger). An actor's value: the share of the largest flow that is lost without it; "
            + "each link carries its volume, or one where no volume is known. Where sources and sinks are named, all links that "
            + "are read lead from them to the others. Groups stand for many and are no single point.",
        Source = "Lengauer & Tarjan 1979, ACM TOPLAS 1; Menger 1927; Dinic 1970",
        Directions = [Symmetry.Directed, Symmetry.Union],
        MinConfidence = ChainOutputs.MinConfidence,
        Cost = CostClass.Linear,
        IsLive = true,
        Own = [.. SupplyNetwork.Parameters()],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (!SupplyNetwork.AreEndsNamed(context) && ChainOutputs.Missing(context, needsFlows: true, Ways) is { } missing)
        {
            return missing;
        }

        var supply = SupplyNetwork.Read(context);
        return supply.IsOk ? Compute(context, SinglePoints.Of(supply.Value)) : supply.Error;
    }

    private static MethodOutput Compute(MethodContext context, SinglePoints found)
    {
        var supply = found.Supply;
        var links = found.Links().ToList();
        var losses = found.Losses(context.Run);
        var isBroken = found.Unavoidable.Nodes.Count == 0;
        return new MethodOutput
        {
            Figures =
            [
                new(Ways, Math.Round(found.Ways.Amount)), new("singlePoints", found.Nodes.Count), new("singleLinks", links.Count),
                new("maxFlow", found.Flow.Amount),
            ],
            Actors =
            [
                new ActorColumn(ActorColumn.Main, losses, isBroken ? CaveatCode.Disconnected : CaveatCode.TimeBudget),
                new ActorColumn("singlePoint", [.. Enumerable.Range(0, supply.NodeCount).Select(v => found.Nodes.Contains(v) ? 1.0 : 0)]),
            ],
            Links = [LinkLosses(found, found.StepLosses(context.Run))],
            Groups =
            [
                new NodeGroup("singlePoints", "singlePoint", [.. found.Nodes.Order()]),
                .. isBroken ? [] : (NodeGroup[])[new NodeGroup("cut", "cut", found.Cut())],
            ],
            Findings = ChainOutputs.Sorted(SinglePointFindings.Of(found, losses)),
            Caveats =
            [
                .. supply.Chain is { } chain ? ChainOutputs.Caveats(chain) : [],
                .. ChainOutputs.VolumeCaveats(supply.Links, supply.Steps.SelectMany(s => s.Links).Distinct()),
            ],
            Explanation = Explain(context, found),
        };
    }

    private static LinkColumn LinkLosses(SinglePoints found, double[] losses)
    {
        var steps = found.Supply.Steps;
        int[] kept = [.. Enumerable.Range(0, losses.Length).Where(i => losses[i] > 0)];
        return new LinkColumn(
            ActorColumn.Main, Array.ConvertAll(kept, i => steps[i].From), Array.ConvertAll(kept, i => steps[i].To),
            Array.ConvertAll(kept, i => losses[i]));
    }

    private static Sentence Explain(MethodContext context, SinglePoints found) => (found.Unavoidable.Nodes.Count, found.Nodes.Count) switch
    {
        (0, _) => Sentence.Of("singlePoints.broken", "No way leads from the first stages to the market, so nothing hangs on one actor yet."),
        (_, 0) when found.Ways.Amount < 1.5 => Sentence.Of(
            "singlePoints.group", "Every way to the market passes one group or one link; no single actor stands there."),
        (_, 0) => Sentence.Of(
            "singlePoints.none", "The chain does not hang on one actor: {0} ways to the market have nobody in common.",
            (int)Math.Round(found.Ways.Amount)),
        _ => Sentence.Of(
            "singlePoints.top", "Every way to the market passes {0}.",
            string.Join(", ", found.Nodes.Take(ChainOutputs.MostListed).Select(context.Layer.NameOf))),
    };
}
