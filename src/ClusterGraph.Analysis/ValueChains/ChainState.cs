using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Poverty;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// What introductions are meant to better, all computed anew for one state of the map (methods catalogue C11). Each entry
/// is written so that more is better.
/// </summary>
internal static class ChainState
{
    /// <summary>The names of the entries: what flows to the market, actors joined to both sides, single points fewer,
    /// captive sellers less dependent, support arriving, pairs of a stage that work together, poor groups nearer to the market.</summary>
    public static readonly string[] Names =
        ["throughput", "connectedActors", "singlePoints", "captivity", "support", "cooperation", "povertyDistance"];

    private const int FarMarket = 3;

    /// <summary>Computes the entries; NaN where an entry means nothing on this map.</summary>
    /// <param name="supply">The network from sources to sinks.</param>
    /// <param name="aims">What is looked at.</param>
    public static double[] Of(SupplyNetwork supply, ChainAims aims)
    {
        var flow = SplitNetwork.OfVolumes(supply, aims.Capacities).Amount;
        var unavoidable = Flows.UnavoidableSteps.Between(supply.ToRows(), supply.NodeCount, supply.NodeCount + 1).Nodes;
        var single = unavoidable.Count == 0 ? double.NaN : -unavoidable.Count(v => v < supply.NodeCount && supply.IsOne(v));
        if (supply.Chain is not { } model)
        {
            return [flow, double.NaN, single, double.NaN, double.NaN, double.NaN, double.NaN];
        }

        var continuity = Continuity.Of(model);
        return
        [
            flow, Enumerable.Range(0, model.NodeCount).Count(continuity.IsBoth), single, -Dependence(model, aims.Captives),
            -SupportLinks.Gap(SupportLinks.Of(model, partialShare: 0)), Cooperation(model.Layer, model), -Distance(supply, aims.Poor),
        ];
    }

    private static double Dependence(ChainModel model, IReadOnlyList<int> captives)
    {
        if (captives.Count == 0)
        {
            return double.NaN;
        }

        var wanted = captives.ToHashSet();
        var deals = Enumerable.Range(0, model.Trades.Count).Where(t => wanted.Contains(model.Trades.From[t]))
            .ToLookup(t => model.Trades.From[t], t => (model.Trades.To[t], model.Links.Volume(model.Trades.Links[t])));
        return captives.Average(v => PartnerShares.Of([.. deals[v]]).Index);
    }

    // Methods catalogue D4, v3, but along the flows of the chain.
    private static double Distance(SupplyNetwork supply, IReadOnlyList<int> poor)
    {
        if (poor.Count == 0 || supply.Sinks.Length == 0)
        {
            return double.NaN;
        }

        var isMarket = new bool[supply.NodeCount];
        Array.ForEach(supply.Sinks, sink => isMarket[sink] = true);
        var givers = supply.Steps.ToLookup(s => s.To, s => s.From);
        var hops = Hops.To(isMarket, v => givers[v]);
        return poor.Average(v => Vulnerability.Distance(hops[v], FarMarket));
    }

    private static double Cooperation(LayerGraph layer, ChainModel model)
    {
        var wanted = StageFlows.LayersOf(layer, JointAction.Cooperation.Split(','));
        var ties = new HashSet<(int, int)>();
        for (var link = 0; link < model.Links.Count; link++)
        {
            if (wanted[model.Links.LayerOf(link)])
            {
                var (a, b) = (model.Links.From[link], model.Links.To[link]);
                ties.Add((Math.Min(a, b), Math.Max(a, b)));
            }
        }

        var possible = model.NodesOf.Sum(nodes => nodes.Count(model.IsInside) is var n ? n * (n - 1.0) / 2 : 0);
        return possible == 0 ? double.NaN : ties.Count(t => Shares(model, t.Item1, t.Item2)) / possible;
    }

    private static bool Shares(ChainModel model, int a, int b) =>
        model.IsInside(a) && model.IsInside(b) && model.StagesOf[a].Intersect(model.StagesOf[b]).Any();
}
