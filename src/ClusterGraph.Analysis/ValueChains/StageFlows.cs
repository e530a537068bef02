using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Resolves the flows that a chain expects; a stage that is left out on purpose is bridged, so that it is no gap.</summary>
internal static class StageFlows
{
    /// <summary>Gives the flows in the order of their stages. O(stages · flows).</summary>
    public static StageFlow[] Of(LayerGraph layer, ChainInput chain)
    {
        var flows = new Dictionary<(int From, int To), bool[]>();
        foreach (var flow in chain.Flows ?? [])
        {
            Add(flows, flow.From, flow.To, LayersOf(layer, flow.Links));
        }

        for (var stage = 0; stage < chain.Stages.Count; stage++)
        {
            if (chain.Stages[stage].IsExcluded)
            {
                Bridge(flows, stage);
            }
        }

        return [.. flows.OrderBy(f => f.Key).Select(f => new StageFlow(f.Key.From, f.Key.To, f.Value))];
    }

    /// <summary>Tells which layers of an input are read and meant by some words, each the id or family of a layer.</summary>
    public static bool[] LayersOf(LayerGraph layer, IReadOnlyList<string> words)
    {
        var read = layer.Layers.ToHashSet();
        return [.. layer.Input.Layers.Select(l =>
            read.Contains(l) && (words.Contains(l.Id, StringComparer.Ordinal)
                || (!l.IsNegative && words.Contains(l.Family, StringComparer.Ordinal))))];
    }

    private static void Bridge(Dictionary<(int From, int To), bool[]> flows, int stage)
    {
        var before = flows.Where(f => f.Key.To == stage).ToList();
        var after = flows.Where(f => f.Key.From == stage).ToList();
        foreach (var (into, outOf) in before.SelectMany(b => after.Select(a => (b, a))))
        {
            Add(flows, into.Key.From, outOf.Key.To, [.. into.Value.Zip(outOf.Value, (x, y) => x || y)]);
        }

        foreach (var flow in before.Concat(after))
        {
            flows.Remove(flow.Key);
        }
    }

    private static void Add(Dictionary<(int From, int To), bool[]> flows, int from, int to, bool[] layers) =>
        flows[(from, to)] = flows.TryGetValue((from, to), out var known) ? [.. known.Zip(layers, (x, y) => x || y)] : layers;
}
