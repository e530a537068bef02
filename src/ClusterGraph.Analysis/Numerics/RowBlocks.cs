namespace ClusterGraph.Analysis.Numerics;

/// <summary>Cuts the rows of a graph into ranges of about equal work. The cuts depend on the graph alone, never on threads.</summary>
internal static class RowBlocks
{
    // Below this much work a block costs more to hand over than to do.
    private const int LeastWork = 1 << 16;

    /// <summary>Cuts rows, counting one for a row and one for each of its arcs. O(blocks log n).</summary>
    /// <param name="offsets">Where each row begins; one entry more than there are rows.</param>
    /// <param name="most">How many blocks there may be.</param>
    /// <param name="leastWork">The least work of a block; less where a row costs more than its length.</param>
    /// <returns>Where each block begins, ascending; the last entry is the number of rows.</returns>
    public static int[] Cut(int[] offsets, int most = 64, int leastWork = LeastWork)
    {
        var (rows, arcs) = (offsets.Length - 1, offsets[^1]);
        var work = (long)rows + arcs;
        var blocks = (int)Math.Clamp(work / leastWork, 1, most);
        var begins = new int[blocks + 1];
        for (var block = 1; block < blocks; block++)
        {
            begins[block] = FirstAt(offsets, work * block / blocks);
        }

        begins[blocks] = rows;
        return begins;
    }

    // The first row that begins when so much work is done.
    private static int FirstAt(int[] offsets, long work)
    {
        var (low, high) = (0, offsets.Length - 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = (long)offsets[middle] + middle < work ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
