using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>What leaves the cluster at each stage (methods catalogue C4). O(trades).</summary>
internal static class Leakage
{
    /// <summary>Adds up the expected flows of the local actors of each stage; links count one where no volume is known.</summary>
    public static StageLeak[] Of(ChainModel model)
    {
        var trades = model.Trades;
        var hasVolumes = trades.Links.Any(l => !double.IsNaN(model.Links.Volume(l)));
        var matches = Enumerable.Range(0, trades.MatchFlows.Count)
            .Select(m => new Match(
                trades.From[trades.MatchTrades[m]], trades.To[trades.MatchTrades[m]], model.Flows[trades.MatchFlows[m]],
                trades.Links[trades.MatchTrades[m]], hasVolumes ? model.Links.Volume(trades.Links[trades.MatchTrades[m]]) : 1))
            .ToList();
        var bought = matches.Where(m => model.IsInside(m.To)).ToLookup(m => m.Flow.To);
        var sold = matches.Where(m => model.IsInside(m.From) && model.Stages[m.Flow.To].Role != StageRole.Market).ToLookup(m => m.Flow.From);
        return [.. Enumerable.Range(0, model.Stages.Count).Select(s => Of(model, [.. bought[s]], [.. sold[s]]))];
    }

    /// <summary>The share of all purchases of local actors that comes from outside; NaN when nothing is bought.</summary>
    public static double OfCluster(StageLeak[] stages) =>
        stages.Sum(s => s.Bought) is > 0 and var all ? stages.Sum(s => s.BoughtOutside) / all : double.NaN;

    private static StageLeak Of(ChainModel model, List<Match> bought, List<Match> sold)
    {
        var imports = bought.Where(m => !model.IsInside(m.From)).ToList();
        return new StageLeak(
            Sum(bought), Sum(imports), Sum(sold), Sum(sold.Where(m => !model.IsInside(m.To))),
            bought.Concat(sold).Count(m => double.IsNaN(m.Volume)), bought.Count + sold.Count,
            [.. imports.Select(m => m.Link).Distinct()],
            imports.Exists(m => model.NodesOf[m.Flow.From].Any(model.IsInside)));
    }

    private static double Sum(IEnumerable<Match> matches) => matches.Where(m => !double.IsNaN(m.Volume)).Sum(m => m.Volume);

    private readonly record struct Match(int From, int To, StageFlow Flow, int Link, double Volume);
}
