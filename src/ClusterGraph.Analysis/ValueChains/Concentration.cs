namespace ClusterGraph.Analysis.ValueChains;

/// <summary>How sellers depend on buyers and buyers on suppliers (methods catalogue C5). O(deals · log deals).</summary>
internal static class Concentration
{
    /// <summary>How each node's sales spread over buyers.</summary>
    public static PartnerShares[] OfSellers(Deals deals, int nodes) => Of(deals.From, deals.To, deals, nodes);

    /// <summary>How each node's purchases spread over suppliers.</summary>
    public static PartnerShares[] OfBuyers(Deals deals, int nodes) => Of(deals.To, deals.From, deals, nodes);

    /// <summary>How the sales of some deals spread over all buyers.</summary>
    public static PartnerShares Pooled(Deals deals, IEnumerable<int> some, bool overBuyers) =>
        PartnerShares.Of([.. some.Select(d => (overBuyers ? deals.To[d] : deals.From[d], deals.Volume(d)))]);

    /// <summary>The share that the largest sellers have in all sales; NaN unless all volumes are known.</summary>
    public static double TopShare(Deals deals, int most)
    {
        var sums = Enumerable.Range(0, deals.Count).Where(d => deals.IsInside(deals.From[d]))
            .GroupBy(d => deals.From[d]).Select(g => g.Sum(deals.Volume)).OrderDescending().ToList();
        return sums.Count == 0 || sums.Exists(double.IsNaN) ? double.NaN : sums.Take(most).Sum() / sums.Sum();
    }

    private static PartnerShares[] Of(int[] own, int[] partners, Deals deals, int nodes)
    {
        var byNode = Enumerable.Range(0, deals.Count).ToLookup(d => own[d], d => (partners[d], deals.Volume(d)));
        return [.. Enumerable.Range(0, nodes).Select(v => PartnerShares.Of([.. byNode[v]]))];
    }
}
