using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>
/// Counts two-paths a, b, c with a ≠ c, and those that an arc from a to c closes. Undirected, every wedge is met from
/// both ends and every triangle six times, so that the ratio is 3T / W. Directed O(sum of in-degree times out-degree), n
/// extra memory a block; undirected as <see cref="Triangles"/>. Source: Wasserman &amp; Faust 1994, ch. 6 and 14.
/// </summary>
/// <param name="Closed">Two-paths that are closed.</param>
/// <param name="All">All two-paths.</param>
public sealed record TwoPaths(long Closed, long All)
{
    private const int Blocks = 64;
    private const int SmallGraph = 2_000;

    /// <summary>Gets the share that is closed; NaN without two-paths.</summary>
    public double Transitivity => Closed / (double)All;

    /// <summary>Counts.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>The counts.</returns>
    public static TwoPaths Of(AnalysisGraph graph, RunOptions run)
    {
        if (!graph.IsDirected)
        {
            return new TwoPaths(6 * Triangles.Total(Triangles.PerNode(graph, run)), 2 * Triangles.Wedges(graph));
        }

        var blocks = graph.LinkCount < SmallGraph ? 1 : Blocks;
        var (closed, open) = (new long[blocks], new long[blocks]);
        Crew.Do(blocks, run, block =>
        {
            var nodes = graph.NodeCount;
            var begin = (int)((long)nodes * block / blocks);
            var end = (int)((long)nodes * (block + 1) / blocks);
            (closed[block], open[block]) = Count(graph.Out, begin, end);
        });
        return new TwoPaths(closed.Sum(), closed.Sum() + open.Sum());
    }

    private static (long Closed, long Open) Count(Adjacency rows, int begin, int end)
    {
        var (closed, all) = (0L, 0L);
        var seenFrom = new int[rows.NodeCount];
        for (var a = begin; a < end; a++)
        {
            var stamp = a + 1;
            foreach (var b in rows.Of(a))
            {
                seenFrom[b] = stamp;
            }

            foreach (var b in rows.Of(a))
            {
                var next = rows.Of(b);
                all += next.Length - (next.BinarySearch(a) >= 0 ? 1 : 0);
                closed += CountSeen(next, seenFrom, stamp);
            }
        }

        return (closed, all - closed);
    }

    // An actor is never its own neighbour, so that a itself is never counted.
    private static long CountSeen(ReadOnlySpan<int> next, int[] seenFrom, int stamp)
    {
        var seen = 0;
        foreach (var c in next)
        {
            seen += seenFrom[c] == stamp ? 1 : 0;
        }

        return seen;
    }
}
