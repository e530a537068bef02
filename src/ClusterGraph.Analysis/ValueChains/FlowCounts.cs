namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Counts what is there of each expected flow (methods catalogue C2). O(trades + flows²), flows being few.</summary>
internal static class FlowCounts
{
    /// <summary>Counts.</summary>
    /// <param name="model">The chain.</param>
    /// <param name="weakShare">Below this share of the larger neighbouring flow, one is weak.</param>
    public static FlowCount[] Of(ChainModel model, double weakShare)
    {
        var flows = model.Flows;
        var (links, sure) = (new int[flows.Count], new double[flows.Count]);
        var volumes = new double[flows.Count];
        Array.Fill(volumes, double.NaN);
        for (var match = 0; match < model.Trades.MatchFlows.Count; match++)
        {
            var (flow, link) = (model.Trades.MatchFlows[match], model.Trades.Links[model.Trades.MatchTrades[match]]);
            links[flow]++;
            sure[flow] = Math.Max(sure[flow], model.Links.Confidence(link));
            var volume = model.Links.Volume(link);
            volumes[flow] = double.IsNaN(volume) ? volumes[flow] : volume + (double.IsNaN(volumes[flow]) ? 0 : volumes[flow]);
        }

        return [.. Enumerable.Range(0, flows.Count).Select(f =>
        {
            var integrated = Integrated(model, flows[f]);
            var status = Status(model, f, links[f] + integrated, integrated > 0 ? [] : volumes, weakShare);
            return new FlowCount(status, links[f], integrated, volumes[f], links[f] == 0 ? 1 : sure[f]);
        })];
    }

    private static int Integrated(ChainModel model, StageFlow flow) =>
        model.NodesOf[flow.From].Count(v => Array.IndexOf(model.StagesOf[v], flow.To) >= 0);

    private static FlowStatus Status(ChainModel model, int flow, int ways, double[] volumes, double weakShare)
    {
        var (from, to) = (model.Flows[flow].From, model.Flows[flow].To);
        if (model.NodesOf[from].Length == 0 || model.NodesOf[to].Length == 0)
        {
            return model.IsKnown(from) && model.IsKnown(to) ? FlowStatus.Impossible : FlowStatus.NotAsked;
        }

        return ways == 0 ? FlowStatus.Broken
            : volumes.Length > 0 && volumes[flow] < weakShare * Largest(model, flow, volumes) ? FlowStatus.Weak : FlowStatus.Present;
    }

    // NaN where none of the neighbours is known, so that nothing is called weak beside it.
    private static double Largest(ChainModel model, int flow, double[] volumes)
    {
        var (from, to) = (model.Flows[flow].From, model.Flows[flow].To);
        return Enumerable.Range(0, volumes.Length)
            .Where(f => (model.Flows[f].To == from || model.Flows[f].From == to) && !double.IsNaN(volumes[f]))
            .Select(f => volumes[f]).DefaultIfEmpty(double.NaN).Max();
    }
}
