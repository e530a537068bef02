using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>
/// Every undirected link once, from the end with fewer neighbours to the one with more (the higher number when they have
/// the same). No row is longer than the square root of twice the number of links, which is what bounds the search for
/// triangles even around hubs. Source: Latapy 2008, Theoretical Computer Science 407 ("forward").
/// </summary>
internal sealed class ForwardLinks
{
    private ForwardLinks(int[] offsets, int[] targets)
    {
        Offsets = offsets;
        Targets = targets;
    }

    /// <summary>Gets where each row begins; n + 1 entries.</summary>
    public int[] Offsets { get; }

    /// <summary>Gets the further ends, ascending in each row.</summary>
    public int[] Targets { get; }

    /// <summary>Directs the links. O(n + m).</summary>
    /// <param name="rows">Symmetric rows.</param>
    public static ForwardLinks Of(Adjacency rows)
    {
        var (from, neighbours) = (rows.Offsets, rows.Targets);
        var offsets = new int[from.Length];

        // One entry to spare: a target is always written, and the place moves on only when it is kept, so that the
        // processor has nothing to guess.
        var targets = new int[(neighbours.Length / 2) + 1];
        var kept = 0;
        unchecked
        {
            for (var v = 0; v + 1 < from.Length; v++)
            {
                var degree = from[v + 1] - from[v];
                for (var at = from[v]; at < from[v + 1]; at++)
                {
                    var other = neighbours[at];
                    var difference = from[other + 1] - from[other] - degree;
                    targets[kept] = other;
                    kept += difference > 0 || (difference == 0 && other > v) ? 1 : 0;
                }

                offsets[v + 1] = kept;
            }
        }

        return new ForwardLinks(offsets, targets);
    }
}
