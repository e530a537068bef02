using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Numerics;

/// <summary>Cuts the rows of a graph into ranges of about equal work. The cuts depend on the graph alone, never on threads.</summary>
internal static class RowBlocks
{
    // Below this much work a block costs more to hand over than to do.
    private const int LeastWork = 1 << 16;

    /// <summary>Cuts rows, counting one for a row and one for each of its arcs. O(blocks log n).</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="most">How many blocks there may be.</param>
    /// <returns>Where each block begins, ascending; the last entry is the number of rows.</returns>
    public static int[] Cut(Adjacency rows, int most = 64)
    {
        var work = (long)rows.NodeCount + rows.ArcCount;
        var blocks = (int)Math.Clamp(work / LeastWork, 1, most);
        var begins = new int[blocks + 1];
        for (var block = 1; block < blocks; block++)
        {
            begins[block] = FirstAt(rows.Offsets, work * block / blocks);
        }

        begins[blocks] = rows.NodeCount;
        return begins;
    }

    /// <summary>Splits rows. O(blocks · log n).</summary>
    /// <param name="offsets">Where each row begins; n + 1 entries.</param>
    /// <param name="blocks">How many blocks, at least 1; some may be empty.</param>
    /// <returns>The first row of each block, and n.</returns>
    public static int[] Split(int[] offsets, int blocks)
    {
        var nodes = offsets.Length - 1;
        var bounds = new int[blocks + 1];
        for (var block = 1; block < blocks; block++)
        {
            var at = Array.BinarySearch(offsets, (int)((long)offsets[nodes] * block / blocks));
            bounds[block] = Math.Clamp(at < 0 ? ~at : at, bounds[block - 1], nodes);
        }

        bounds[blocks] = nodes;
        return bounds;
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
