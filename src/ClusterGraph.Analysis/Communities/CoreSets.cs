namespace ClusterGraph.Analysis.Communities;

/// <summary>The best cores that were found, which are often several.</summary>
/// <param name="Core">One of them: the smallest, the one of the lowest nodes. Ascending.</param>
/// <param name="Shares">For each node, in what share of the best cores it is: 1 for certain, 0 for the periphery.</param>
/// <param name="Listed">The best cores, at most <see cref="MostListed"/>; empty when they are not listed one by one.</param>
/// <param name="Count">How many best cores were found; 0 when they are not listed one by one.</param>
/// <param name="IsProven">Whether nothing better can exist.</param>
public sealed record CoreSets(
    int[] Core, double[] Shares, IReadOnlyList<int[]> Listed, long Count, bool IsProven)
{
    /// <summary>How many best cores are listed.</summary>
    public const int MostListed = 20;

    /// <summary>Gets the nodes that are in every best core.</summary>
    public int[] Certain => Where(share => share >= 1);

    /// <summary>Gets the nodes that are in some best core but not in all.</summary>
    public int[] Boundary => Where(share => share is > 0 and < 1);

    /// <summary>Gets the nodes that are in none.</summary>
    public int[] Periphery => Where(share => share <= 0);

    private int[] Where(Predicate<double> holds) =>
        [.. Enumerable.Range(0, Shares.Length).Where(v => holds(Shares[v]))];
}
