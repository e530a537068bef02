using System.Collections.Concurrent;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>
/// Triangles (three actors who all know each other) and wedges (two contacts of one actor) of the undirected view.
/// Forward algorithm (Latapy 2008): O(m^1.5) at worst, near O(m) on sparse maps; memory O(n + m). Whole numbers, so the
/// same for any number of threads.
/// </summary>
public static class Triangles
{
    /// <summary>Counts the triangles that each node is a corner of.</summary>
    /// <param name="graph">The graph; direction is ignored.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>One entry a node; their sum is three times the number of triangles.</returns>
    public static long[] PerNode(AnalysisGraph graph, RunOptions? run = null)
    {
        var rows = graph.Undirected.Out;
        var links = ForwardLinks.Of(rows);
        var cuts = RowBlocks.Cut(rows.Offsets);
        var idle = new ConcurrentBag<TriangleCounter>();
        Crew.Do(cuts.Length - 1, run ?? RunOptions.Default, block =>
        {
            var counter = idle.TryTake(out var free) ? free : new TriangleCounter(links);
            counter.Count(cuts[block], cuts[block + 1]);
            idle.Add(counter);
        });

        return Sum([.. idle]);
    }

    /// <summary>Counts the triangles that stand on each link.</summary>
    /// <param name="graph">The graph; direction is ignored.</param>
    /// <returns>One entry beside each of <c>graph.Undirected.Out.Targets</c>; both entries of a link are equal.</returns>
    public static int[] PerLink(AnalysisGraph graph)
    {
        var rows = graph.Undirected.Out;
        var links = ForwardLinks.Of(rows);
        var counts = Supports(links, rows.NodeCount);
        var spread = new int[rows.ArcCount];

        // Both entries of a link are met by following the forward rows: one goes to the row of its nearer end, the
        // other to the row of its further end.
        for (var v = 0; v < rows.NodeCount; v++)
        {
            for (var at = links.Offsets[v]; at < links.Offsets[v + 1]; at++)
            {
                var other = links.Targets[at];
                spread[rows.Offsets[v] + rows.Of(v).BinarySearch(other)] = counts[at];
                spread[rows.Offsets[other] + rows.Of(other).BinarySearch(v)] = counts[at];
            }
        }

        return spread;
    }

    /// <summary>Counts all triangles.</summary>
    /// <param name="perNode">What <see cref="PerNode"/> gave.</param>
    /// <returns>How many there are.</returns>
    public static long Total(long[] perNode) => perNode.Sum() / 3;

    /// <summary>Counts all wedges: pairs of contacts of one actor. O(n).</summary>
    /// <param name="graph">The graph; direction is ignored.</param>
    /// <returns>How many there are; transitivity is three times the triangles divided by this.</returns>
    public static long Wedges(AnalysisGraph graph)
    {
        var rows = graph.Undirected.Out;
        var wedges = 0L;
        for (var v = 0; v < rows.NodeCount; v++)
        {
            var degree = (long)rows.Degree(v);
            wedges += degree * (degree - 1) / 2;
        }

        return wedges;
    }

    private static long[] Sum(TriangleCounter[] counters)
    {
        var sum = counters[0].Counts;
        foreach (var counter in counters.Skip(1))
        {
            for (var v = 0; v < sum.Length; v++)
            {
                sum[v] += counter.Counts[v];
            }
        }

        return sum;
    }

    private static int[] Supports(ForwardLinks links, int nodes)
    {
        var counts = new int[links.Offsets[nodes]];
        var placeOf = new int[nodes];
        for (var first = 0; first < nodes; first++)
        {
            for (var at = links.Offsets[first]; at < links.Offsets[first + 1]; at++)
            {
                placeOf[links.Targets[at]] = at + 1;
            }

            for (var at = links.Offsets[first]; at < links.Offsets[first + 1]; at++)
            {
                SupportThird(links, at, placeOf, counts);
            }

            for (var at = links.Offsets[first]; at < links.Offsets[first + 1]; at++)
            {
                placeOf[links.Targets[at]] = 0;
            }
        }

        return counts;
    }

    // Counts the triangles over one link from its nearer end: each stands on this link, on the one to the third corner
    // (whose place is marked), and on the one between the further ends.
    private static void SupportThird(ForwardLinks links, int link, int[] placeOf, int[] counts)
    {
        var second = links.Targets[link];
        for (var at = links.Offsets[second]; at < links.Offsets[second + 1]; at++)
        {
            var place = placeOf[links.Targets[at]];
            if (place > 0)
            {
                counts[link]++;
                counts[place - 1]++;
                counts[at]++;
            }
        }
    }
}
