using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>
/// Core numbers: the largest k such that the actor belongs to a set in which everybody has at least k contacts inside the
/// set (Seidman 1983), over the undirected view. Peels level by level as Batagelj and Zaversnik 2003, but keeps the actors
/// that remain in one shrinking list instead of bins: a contact lost is one write, not five. O(n + m).
/// </summary>
public static class KCore
{
    /// <summary>Computes core numbers.</summary>
    /// <param name="graph">The graph; direction is ignored.</param>
    /// <returns>One entry a node; 0 for isolates.</returns>
    public static int[] Numbers(AnalysisGraph graph)
    {
        var rows = graph.Undirected.Out;
        var count = rows.NodeCount;
        var degrees = new int[count];
        var alive = new int[count];
        for (var v = 0; v < count; v++)
        {
            degrees[v] = rows.Degree(v);
            alive[v] = v;
        }

        // The lists of all levels add up to the sum of core numbers, which is at most 2 m.
        var leaving = new int[count];
        for (var level = 0; count > 0;)
        {
            (count, var leavers, var next) = Part(alive, count, degrees, level, leaving);
            Peel(rows, degrees, level, leaving, leavers);
            level = leavers > 0 ? level + 1 : next;
        }

        return degrees;
    }

    // Both loops write always and move on only where it counts: whom to keep and who falls is what a processor cannot guess.

    // Keeps who has more contacts left than the level, lists who has just as many, forgets who has left before.
    private static (int Kept, int Leavers, int Least) Part(int[] alive, int count, int[] degrees, int level, int[] leaving)
    {
        var (kept, leavers, least) = (0, 0, int.MaxValue);
        unchecked
        {
            for (var i = 0; i < count; i++)
            {
                var v = alive[i];
                var degree = degrees[v];
                alive[kept] = v;
                kept += degree > level ? 1 : 0;
                least = Math.Min(least, degree > level ? degree : int.MaxValue);
                leaving[leavers] = v;
                leavers += degree == level ? 1 : 0;
            }
        }

        return (kept, leavers, least);
    }

    // Whoever falls to the level leaves at it, too; the number of contacts then stays what it is: the core number.
    private static void Peel(Adjacency rows, int[] degrees, int level, int[] leaving, int count)
    {
        var (offsets, targets) = (rows.Offsets, rows.Targets);
        unchecked
        {
            while (count > 0)
            {
                var v = leaving[--count];
                foreach (var other in targets.AsSpan(offsets[v], offsets[v + 1] - offsets[v]))
                {
                    var degree = degrees[other];
                    degrees[other] = degree - (degree > level ? 1 : 0);
                    leaving[count] = other;
                    count += degree == level + 1 ? 1 : 0;
                }
            }
        }
    }
}
