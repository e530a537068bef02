using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>
/// Weak components: who is connected when direction is ignored. Trees of nodes that always hang the higher number under the
/// lower (Afforest: Sutton, Ben-Nun and Barak 2018), so that every root is the lowest node of its component whatever the
/// threads do. Near O(n + m); reads the arcs one way only, so neither transpose nor undirected view is built.
/// </summary>
public static class WeakComponents
{
    // After so many arcs of each node most of a large map hangs together, and the rest is read without writing.
    private const int Sampled = 2;

    /// <summary>Finds the components.</summary>
    /// <param name="graph">The graph; direction is ignored.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>The components.</returns>
    public static NodePartition Of(AnalysisGraph graph, RunOptions? run = null)
    {
        var parents = new int[graph.NodeCount];
        for (var v = 0; v < parents.Length; v++)
        {
            parents[v] = v;
        }

        var rows = graph.Out;
        var cuts = RowBlocks.Cut(rows.Offsets);
        var options = (run ?? RunOptions.Default) with { Progress = null };
        for (var round = 0; round <= Sampled; round++)
        {
            var (first, last) = (round, round < Sampled ? round + 1 : int.MaxValue);
            Crew.Do(cuts.Length - 1, options, block => Join(rows, parents, cuts[block], cuts[block + 1], first, last));
            Crew.Do(cuts.Length - 1, options, block => Flatten(parents, cuts[block], cuts[block + 1]));
        }

        return NodePartition.FromMarks(parents, parents.Length);
    }

    private static void Join(Adjacency rows, int[] parents, int from, int to, int first, int last)
    {
        var (offsets, targets) = (rows.Offsets, rows.Targets);
        unchecked
        {
            for (var v = from; v < to; v++)
            {
                var end = (int)Math.Min((long)offsets[v] + last, offsets[v + 1]);
                for (var at = offsets[v] + first; at < end; at++)
                {
                    var other = targets[at];
                    if (parents[v] != parents[other])
                    {
                        Link(parents, v, other);
                    }
                }
            }
        }
    }

    private static void Link(int[] parents, int a, int b)
    {
        unchecked
        {
            var (x, y) = (parents[a], parents[b]);
            while (x != y)
            {
                var (low, high) = x < y ? (x, y) : (y, x);
                var above = parents[high];

                // Only a root may be hung; if another thread was quicker, go on from where it has hung it.
                if (above == low || (above == high && Interlocked.CompareExchange(ref parents[high], low, high) == high))
                {
                    return;
                }

                x = parents[parents[high]];
                y = parents[low];
            }
        }
    }

    private static void Flatten(int[] parents, int from, int to)
    {
        unchecked
        {
            for (var v = from; v < to; v++)
            {
                while (parents[v] != parents[parents[v]])
                {
                    parents[v] = parents[parents[v]];
                }
            }
        }
    }
}
