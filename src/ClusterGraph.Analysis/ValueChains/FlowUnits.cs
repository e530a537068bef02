namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// How much each link carries in the unit of its flow. Under recipes kilograms may come in and loaves go out: a recipe says
/// how many of one are one of the other, so that each flow keeps the unit that most of its links have.
/// </summary>
internal sealed class FlowUnits
{
    private readonly ChainLinks _links;
    private readonly string?[] _units;

    /// <summary>Finds the unit of each flow. O(trades).</summary>
    public FlowUnits(ChainModel chain)
    {
        _links = chain.Links;
        var trades = chain.Trades;
        var matches = Enumerable.Range(0, trades.MatchTrades.Count)
            .Select(m => (Flow: trades.MatchFlows[m], Link: trades.Links[trades.MatchTrades[m]])).ToList();
        var units = matches.Where(m => _links.UnitOf(m.Link) is not null).ToLookup(m => m.Flow, m => _links.UnitOf(m.Link));
        _units = [.. Enumerable.Range(0, chain.Flows.Count).Select(f => units[f].GroupBy(u => u, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key)];
        Others = matches.Where(m => _links.UnitOf(m.Link) is { } unit && unit != _units[m.Flow]).Select(m => m.Link).Distinct().Count();
        AreMixed = _units.OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1;
        AreEndsMixed = _units.Where((u, f) => u is not null && chain.IsSink(chain.Flows[f].To)).Distinct(StringComparer.Ordinal).Count() > 1;
    }

    /// <summary>Gets how many links have another unit than most of their flow.</summary>
    public int Others { get; }

    /// <summary>Gets a value indicating whether flows differ in their units.</summary>
    public bool AreMixed { get; }

    /// <summary>Gets a value indicating whether flows into the last stages do.</summary>
    public bool AreEndsMixed { get; }

    /// <summary>Gives how much a link carries, in the unit of a flow; NaN when nobody said.</summary>
    public double Volume(int link, int flow) =>
        _links.UnitOf(link) is not { } unit ? _links.Volume(link) : unit == _units[flow] ? _links.OwnVolume(link) : double.NaN;
}
