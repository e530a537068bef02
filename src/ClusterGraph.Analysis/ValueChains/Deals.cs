using ClusterGraph.Analysis.Graph;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// Who sells how much to whom: the expected flows of a chain; without them the goods links of a map; of a plain list of
/// links all that are read.
/// </summary>
internal sealed class Deals
{
    private Deals(ChainLinks all, ChainModel? chain, int[] from, int[] to, int[] links) =>
        (All, Chain, From, To, Links) = (all, chain, from, to, links);

    /// <summary>Gets all links that are read.</summary>
    public ChainLinks All { get; }

    /// <summary>Gets the chain; null when the input has none.</summary>
    public ChainModel? Chain { get; }

    /// <summary>Gets who sells.</summary>
    public int[] From { get; }

    /// <summary>Gets who buys.</summary>
    public int[] To { get; }

    /// <summary>Gets the link of each deal.</summary>
    public int[] Links { get; }

    /// <summary>Gets the number of deals.</summary>
    public int Count => Links.Length;

    /// <summary>Lists them. O(links).</summary>
    public static Deals Of(LayerGraph layer)
    {
        var chain = layer.Input.Chain is null ? null : new ChainModel(layer);
        if (chain is { Flows.Count: > 0 })
        {
            return new Deals(chain.Links, chain, [.. chain.Trades.From], [.. chain.Trades.To], [.. chain.Trades.Links]);
        }

        var all = chain?.Links ?? new ChainLinks(layer);
        var goods = StageFlows.LayersOf(layer, [.. GoodsFlow.Default.Select(t => t.Value)]);
        var isPlain = !Array.Exists(goods, g => g);
        int[] kept = [.. Enumerable.Range(0, all.Count).Where(l => isPlain || goods[all.LayerOf(l)])];
        return new Deals(all, chain, Array.ConvertAll(kept, l => all.From[l]), Array.ConvertAll(kept, l => all.To[l]), kept);
    }

    /// <summary>Keeps some of them. O(deals).</summary>
    /// <param name="keeps">Tells of a deal whether it is kept.</param>
    public Deals Only(Predicate<int> keeps)
    {
        var kept = Array.FindAll(Enumerable.Range(0, Count).ToArray(), keeps);
        return new Deals(
            All, Chain, Array.ConvertAll(kept, d => From[d]), Array.ConvertAll(kept, d => To[d]), Array.ConvertAll(kept, d => Links[d]));
    }

    /// <summary>Gives the volume of a deal; NaN when nobody said.</summary>
    public double Volume(int deal) => All.Volume(Links[deal]);

    /// <summary>Tells whether a node is inside the cluster.</summary>
    public bool IsInside(int node) =>
        All.Layer.Input.Inside is not { } inside || inside[All.Layer.ActorOf(node)];

    /// <summary>Tells whether a node stands for one actor, on whom another can depend.</summary>
    public bool IsOne(int node) => Chain is null || Chain.CountOf(node) is 1;
}
