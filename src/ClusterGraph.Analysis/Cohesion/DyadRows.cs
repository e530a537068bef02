using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>
/// The neighbours of each node, either way, each with the dyad they form: 1 there, 2 back, 3 both. A neighbour and its
/// dyad share one integer, so graphs may have up to 2^29 nodes.
/// </summary>
internal sealed class DyadRows
{
    private DyadRows(int[] offsets, int[] entries) => (Offsets, Entries) = (offsets, entries);

    /// <summary>Gets where each row begins; n + 1 entries.</summary>
    public int[] Offsets { get; }

    /// <summary>Gets neighbour · 4 + dyad, row by row.</summary>
    public int[] Entries { get; }

    /// <summary>Gets the number of nodes.</summary>
    public int NodeCount => Offsets.Length - 1;

    /// <summary>Reads a graph. O(n + m).</summary>
    public static DyadRows Of(AnalysisGraph graph)
    {
        if (!graph.IsDirected)
        {
            return new DyadRows(graph.Out.Offsets, Array.ConvertAll(graph.Out.Targets, t => (t << 2) | 3));
        }

        var offsets = new int[graph.NodeCount + 1];
        var entries = new int[checked(2 * graph.Out.ArcCount)];
        for (var v = 0; v < graph.NodeCount; v++)
        {
            offsets[v + 1] = offsets[v] + Merge(graph.Out.Of(v), graph.In.Of(v), entries.AsSpan(offsets[v]));
        }

        return new DyadRows(offsets, entries);
    }

    /// <summary>
    /// Numbers the nodes by degree and keeps each dyad at its lower end only, so that no row is longer than √(2m) and
    /// every closed triad is met once. O(n + m).
    /// </summary>
    public DyadRows Forward()
    {
        var (order, rank) = ByDegree();
        var offsets = new int[NodeCount + 1];
        var entries = new int[Offsets[NodeCount] / 2];
        var kept = 0;
        for (var r = 0; r < order.Length; r++)
        {
            for (var at = Offsets[order[r]]; at < Offsets[order[r] + 1]; at++)
            {
                var other = rank[Entries[at] >> 2];
                if (other > r)
                {
                    entries[kept++] = (other << 2) | (Entries[at] & 3);
                }
            }

            offsets[r + 1] = kept;
        }

        return new DyadRows(offsets, entries);
    }

    private static int Merge(ReadOnlySpan<int> there, ReadOnlySpan<int> back, Span<int> row)
    {
        var (a, b, count) = (0, 0, 0);
        while (a < there.Length && b < back.Length)
        {
            var (x, y) = (there[a], back[b]);
            row[count++] = (Math.Min(x, y) << 2) | (x <= y ? 1 : 0) | (y <= x ? 2 : 0);
            a += x <= y ? 1 : 0;
            b += y <= x ? 1 : 0;
        }

        for (; a < there.Length; a++)
        {
            row[count++] = (there[a] << 2) | 1;
        }

        for (; b < back.Length; b++)
        {
            row[count++] = (back[b] << 2) | 2;
        }

        return count;
    }

    // A counting sort.
    private (int[] Order, int[] Rank) ByDegree()
    {
        var begins = new int[NodeCount + 1];
        for (var v = 0; v < NodeCount; v++)
        {
            begins[Offsets[v + 1] - Offsets[v] + 1]++;
        }

        for (var degree = 1; degree <= NodeCount; degree++)
        {
            begins[degree] += begins[degree - 1];
        }

        var (order, rank) = (new int[NodeCount], new int[NodeCount]);
        for (var v = 0; v < NodeCount; v++)
        {
            rank[v] = begins[Offsets[v + 1] - Offsets[v]]++;
            order[rank[v]] = v;
        }

        return (order, rank);
    }
}
