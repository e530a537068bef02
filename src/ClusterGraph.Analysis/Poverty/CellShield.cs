using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>
/// The one place where small cells are hidden. Counts of people below a threshold are never shown (primary), nor as many
/// others as it takes that no hidden count can be worked out from sums (complementary). A table with its margins is a
/// flow from rows to columns; a hidden count is safe when it lies on a circle of hidden counts along which one person can
/// be moved without any published number changing, so that at least two values are possible. The cheapest such circle is
/// hidden. O(hidden cells times cells · log cells).
/// </summary>
/// <remarks>Primary and complementary suppression: Willenborg &amp; de Waal 2001, Elements of Statistical Disclosure Control.</remarks>
internal static class CellShield
{
    /// <summary>Hides parts of a whole whose sum is known, as in a list of subgroups.</summary>
    /// <param name="counts">How many each part has; zero or more.</param>
    /// <param name="smallest">Counts below this are hidden.</param>
    /// <returns>Which parts are hidden.</returns>
    public static bool[] Parts(IReadOnlyList<double> counts, double smallest)
    {
        var isHidden = counts.Select(c => c < smallest).ToArray();
        if (isHidden.Count(h => h) != 1)
        {
            return AllZero(counts, isHidden) ? HideSmallest(counts, isHidden) : isHidden;
        }

        return HideSmallest(counts, isHidden);
    }

    /// <summary>Hides cells of tables that have the same rows, and so the same row totals.</summary>
    /// <param name="tables">The counts, row by row; every table has as many rows, and rows have the same sums in all.</param>
    /// <param name="smallest">Counts below this are hidden.</param>
    /// <returns>What is hidden of each table; a table that cannot be made safe is hidden as a whole.</returns>
    public static ShieldedTable[] Tables(IReadOnlyList<long[][]> tables, long smallest)
    {
        if (tables.Count == 0)
        {
            return [];
        }

        var totals = tables[0].Select(row => row.Sum()).ToArray();
        var isRowHidden = totals.Sum() < smallest
            ? Array.ConvertAll(totals, _ => true) : Parts(Array.ConvertAll(totals, t => (double)t), smallest);
        return [.. tables.Select(table => new TableShield(table, isRowHidden, smallest).Run())];
    }

    /// <summary>The warning that goes with hidden cells.</summary>
    /// <param name="hidden">How many are hidden.</param>
    /// <param name="smallest">The threshold.</param>
    public static IEnumerable<Caveat> Caveats(int hidden, int smallest) => hidden == 0 ? [] :
    [
        new Caveat(
            CaveatCode.SmallCell,
            $"Numbers about fewer than {smallest} people are hidden, and those from which they could be worked out.", hidden),
    ];

    // Hidden parts that are all zero would be known from their sum.
    private static bool AllZero(IReadOnlyList<double> counts, bool[] isHidden) =>
        isHidden.Contains(true) && counts.Where((_, i) => isHidden[i]).All(c => c == 0);

    private static bool[] HideSmallest(IReadOnlyList<double> counts, bool[] isHidden)
    {
        var next = Enumerable.Range(0, counts.Count).Where(i => !isHidden[i]).OrderBy(i => counts[i]).Take(1).ToArray();
        if (next.Length == 1)
        {
            isHidden[next[0]] = true;
        }

        return isHidden;
    }
}
