using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// Resolves the flows that a chain expects; a stage that is left out on purpose is bridged, so that it is no gap: what it
/// needs of a stage before it, times what a stage behind it needs of it, is needed directly.
/// </summary>
internal static class StageFlows
{
    /// <summary>Gives the flows in the order of their stages. O(stages · flows).</summary>
    public static StageFlow[] Of(LayerGraph layer, ChainInput chain)
    {
        var flows = new Dictionary<(int From, int To), StageFlow>();
        foreach (var flow in chain.Flows ?? [])
        {
            Add(flows, new StageFlow(flow.From, flow.To, LayersOf(layer, flow.Links), flow.PerUnit));
        }

        for (var stage = 0; stage < chain.Stages.Count; stage++)
        {
            if (chain.Stages[stage].IsExcluded)
            {
                Bridge(flows, stage);
            }
        }

        return [.. flows.OrderBy(f => f.Key).Select(f => f.Value)];
    }

    /// <summary>Tells which layers of an input are read and meant by some words, each the id or family of a layer.</summary>
    public static bool[] LayersOf(LayerGraph layer, IReadOnlyList<string> words)
    {
        var read = layer.Layers.ToHashSet();
        return [.. layer.Input.Layers.Select(l =>
            read.Contains(l) && (words.Contains(l.Id, StringComparer.Ordinal)
                || (!l.IsNegative && words.Contains(l.Family, StringComparer.Ordinal))))];
    }

    private static void Bridge(Dictionary<(int From, int To), StageFlow> flows, int stage)
    {
        var before = flows.Values.Where(f => f.To == stage).ToList();
        var after = flows.Values.Where(f => f.From == stage).ToList();
        foreach (var (into, outOf) in before.SelectMany(b => after.Select(a => (b, a))))
        {
            Add(flows, new StageFlow(into.From, outOf.To, Either(into.Layers, outOf.Layers), Product(into.PerUnit, outOf.PerUnit)));
        }

        foreach (var flow in before.Concat(after))
        {
            flows.Remove((flow.From, flow.To));
        }
    }

    private static void Add(Dictionary<(int From, int To), StageFlow> flows, StageFlow flow) =>
        flows[(flow.From, flow.To)] = flows.TryGetValue((flow.From, flow.To), out var known)
            ? flow with { Layers = Either(known.Layers, flow.Layers), PerUnit = Sum(known.PerUnit, flow.PerUnit) } : flow;

    private static bool[] Either(bool[] a, bool[] b) => [.. a.Zip(b, (x, y) => x || y)];

    // Of two ways from stage to stage, both needs are met over the one flow that is left.
    private static double Sum(double a, double b) => double.IsNaN(a) ? b : double.IsNaN(b) ? a : a + b;

    private static double Product(double a, double b) => double.IsNaN(a) ? b : double.IsNaN(b) ? a : a * b;
}
