using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// How well each stage of a chain is filled (methods catalogue C1; GIZ, Connect and Create, value chain mapping).
/// O(n + m).
/// </summary>
internal static class StageCoverage
{
    /// <summary>Works it out for all stages.</summary>
    public static StageFilling[] Of(ChainModel model)
    {
        var deals = DealsWithInside(model);
        return [.. Enumerable.Range(0, model.Stages.Count).Select(stage => Of(model, stage, deals))];
    }

    /// <summary>Tells whether a stage counts in the coverage: asked, not left out, a step of the chain and no market.</summary>
    public static bool IsCounted(ChainStage stage, StageFilling filling) =>
        stage.Kind == StageKind.Chain && stage.Role != StageRole.Market
        && filling.Status is not (StageStatus.Excluded or StageStatus.NotAsked);

    /// <summary>The weighted share of counted stages that some status satisfies; NaN when none counts.</summary>
    public static double Index(ChainModel model, StageFilling[] fillings, Func<StageStatus, bool> isFilled)
    {
        var (filled, all) = (0.0, 0.0);
        for (var stage = 0; stage < fillings.Length; stage++)
        {
            if (IsCounted(model.Stages[stage], fillings[stage]))
            {
                all += model.Stages[stage].Weight;
                filled += isFilled(fillings[stage].Status) ? model.Stages[stage].Weight : 0;
            }
        }

        return all > 0 ? filled / all : double.NaN;
    }

    private static StageFilling Of(ChainModel model, int stage, bool[] deals)
    {
        var local = model.NodesOf[stage].Where(v => model.IsInside(v) && !(model.CountOf(v) <= 0)).ToList();
        var outside = model.NodesOf[stage].Where(v => !model.IsInside(v) && deals[v]).ToList();
        var count = local.Sum(model.CountOf);
        return new StageFilling(Status(model.Stages[stage], local.Count, count, outside.Count), local, count, outside);
    }

    private static StageStatus Status(ChainStage stage, int local, double count, int outside) => stage switch
    {
        { IsExcluded: true } => StageStatus.Excluded,
        { IsAsked: false } => StageStatus.NotAsked,
        _ when local > 0 => count < stage.Minimum ? StageStatus.Thin : StageStatus.Covered,
        _ => outside > 0 ? StageStatus.External : StageStatus.WhiteSpot,
    };

    private static bool[] DealsWithInside(ChainModel model)
    {
        var deals = new bool[model.NodeCount];
        for (var link = 0; link < model.Links.Count; link++)
        {
            var (from, to) = (model.Links.From[link], model.Links.To[link]);
            deals[from] |= model.IsInside(to);
            deals[to] |= model.IsInside(from);
        }

        return deals;
    }
}
