namespace ClusterGraph.Analysis.ValueChains;

/// <summary>How one side of a trade spreads over its partners.</summary>
/// <param name="Partners">How many partners it has.</param>
/// <param name="Index">The sum of the squared shares (Herfindahl 1950, Hirschman 1945); NaN without a partner.</param>
/// <param name="Top">The partner with the largest share, the lowest of equals; -1 without one.</param>
/// <param name="TopShare">Its share.</param>
/// <param name="IsByVolume">Whether shares are by volume; if not, every partner counts the same.</param>
internal readonly record struct PartnerShares(int Partners, double Index, int Top, double TopShare, bool IsByVolume)
{
    /// <summary>Nobody to trade with.</summary>
    public static readonly PartnerShares None = new(0, double.NaN, -1, double.NaN, IsByVolume: false);

    /// <summary>Works it out from one side's deals. Unless all volumes are known and something flows, every partner counts the same. O(d log d).</summary>
    /// <param name="deals">The partner and the volume of each deal, NaN where nobody said.</param>
    public static PartnerShares Of(IReadOnlyList<(int Partner, double Volume)> deals)
    {
        if (deals.Count == 0)
        {
            return None;
        }

        // False for an unknown volume, too: its sum is not a number.
        var isByVolume = deals.Sum(d => d.Volume) > 0;
        var sums = deals.GroupBy(d => d.Partner).OrderBy(g => g.Key)
            .Select(g => (Partner: g.Key, Sum: isByVolume ? g.Sum(d => d.Volume) : 1)).ToList();
        var all = sums.Sum(s => s.Sum);
        var top = sums.MaxBy(s => s.Sum);
        return new PartnerShares(
            sums.Count, sums.Sum(s => s.Sum / all * (s.Sum / all)), top.Partner, top.Sum / all, isByVolume);
    }

    /// <summary>Tells whether the side depends on one partner: it has but one, or its largest has at least a share.</summary>
    public bool IsCaptive(double share) => Partners == 1 || (IsByVolume && TopShare >= share);
}
