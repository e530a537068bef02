namespace ClusterGraph.Analysis.Comparison;

/// <summary>
/// Categorical assortativity r = (Tr e - Σ a b) / (1 - Σ a b), where e is the share of arcs from one category to another,
/// a and b its sums by row and column: 1 when everybody links with their own kind only, 0 as by chance. O(m + k).
/// NaN when all ends are of one category. Source: Newman 2003, Physical Review E 67.
/// </summary>
internal static class Mixing
{
    /// <summary>Computes r from arcs.</summary>
    /// <param name="ends">The arcs.</param>
    /// <param name="labels">The category of each node, from 0.</param>
    /// <param name="sums">Working memory of two entries a category.</param>
    public static double Coefficient(LinkEnds ends, int[] labels, Span<double> sums)
    {
        sums.Clear();
        var begin = sums[..(sums.Length / 2)];
        var end = sums[begin.Length..];
        var same = 0;
        for (var i = 0; i < ends.From.Length; i++)
        {
            var (from, to) = (labels[ends.From[i]], labels[ends.To[i]]);
            begin[from]++;
            end[to]++;
            same += from == to ? 1 : 0;
        }

        return Coefficient(same, begin, end, ends.From.Length);
    }

    /// <summary>Computes r from a square table of counts or shares; they need not add up to one.</summary>
    public static double Coefficient(IReadOnlyList<double[]> table)
    {
        var (begin, end) = (new double[table.Count], new double[table.Count]);
        var same = 0.0;
        for (var i = 0; i < table.Count; i++)
        {
            for (var j = 0; j < table.Count; j++)
            {
                begin[i] += table[i][j];
                end[j] += table[i][j];
            }

            same += table[i][i];
        }

        return Coefficient(same, begin, end, begin.Sum());
    }

    /// <summary>Counts links from category to category; an undirected link is counted once in each of its two cells.</summary>
    public static double[][] Table(LinkEnds ends, int[] labels, int categories, bool isDirected)
    {
        var table = Enumerable.Range(0, categories).Select(_ => new double[categories]).ToArray();
        for (var i = 0; i < ends.From.Length; i++)
        {
            table[labels[ends.From[i]]][labels[ends.To[i]]]++;
        }

        for (var c = 0; c < categories && !isDirected; c++)
        {
            table[c][c] /= 2;
        }

        return table;
    }

    private static double Coefficient(double same, ReadOnlySpan<double> begin, ReadOnlySpan<double> end, double total)
    {
        var byChance = 0.0;
        for (var c = 0; c < begin.Length; c++)
        {
            byChance += begin[c] / total * (end[c] / total);
        }

        return byChance >= 1 ? double.NaN : ((same / total) - byChance) / (1 - byChance);
    }
}
