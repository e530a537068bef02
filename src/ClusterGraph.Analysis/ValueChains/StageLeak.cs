namespace ClusterGraph.Analysis.ValueChains;

/// <summary>How much of what a stage buys and sells crosses the edge of the cluster.</summary>
/// <param name="Bought">What its local actors buy in all.</param>
/// <param name="BoughtOutside">What of it comes from outside.</param>
/// <param name="Sold">What they sell in all, sales into a market apart.</param>
/// <param name="SoldOutside">What of it leaves the cluster before the last local stage.</param>
/// <param name="Unknown">How many of their links have no volume while others have.</param>
/// <param name="Links">How many links they have.</param>
/// <param name="Imports">The links over which they buy outside.</param>
/// <param name="IsAvoidable">Whether somebody inside does what is bought outside.</param>
internal sealed record StageLeak(
    double Bought, double BoughtOutside, double Sold, double SoldOutside, int Unknown, int Links, IReadOnlyList<int> Imports, bool IsAvoidable)
{
    /// <summary>Gets the share of purchases from outside; NaN when nothing is bought.</summary>
    public double Input => Bought > 0 ? BoughtOutside / Bought : double.NaN;

    /// <summary>Gets the share of unfinished sales to outside; NaN when nothing is sold before the market.</summary>
    public double Output => Sold > 0 ? SoldOutside / Sold : double.NaN;
}
