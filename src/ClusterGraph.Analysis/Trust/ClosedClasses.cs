using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Trust;

/// <summary>
/// The closed communication classes of a trust matrix, with their periods (Golub and Jackson 2010, American Economic
/// Journal: Microeconomics 2). One closed class that is aperiodic means consensus from any start. O(n + m).
/// </summary>
internal static class ClosedClasses
{
    /// <summary>Finds them, the largest first, equal ones by their lowest node.</summary>
    public static ClosedClass[] Of(TrustMatrix trust)
    {
        var parts = StrongComponents.Of(AnalysisGraph.FromRows(trust.Rows, isDirected: true));
        var isOpen = new bool[parts.Count];
        for (var v = 0; v < trust.Count; v++)
        {
            foreach (var other in trust.Rows.Of(v))
            {
                isOpen[parts.Of[v]] |= parts.Of[other] != parts.Of[v];
            }
        }

        var members = parts.Members();
        return [.. parts.BySize().Where(c => !isOpen[c]).Select(c => new ClosedClass(members[c], PeriodOf(trust, members[c])))];
    }

    // Levels of a search from any member differ along an arc by 1 less a multiple of the period.
    private static int PeriodOf(TrustMatrix trust, int[] members)
    {
        if (members.Length == 1 || Array.Exists(members, v => trust.Self[v] > 0))
        {
            return 1;
        }

        var levels = Levels(trust.Rows, members[0]);
        var period = 0;
        foreach (var v in members)
        {
            foreach (var other in trust.Rows.Of(v))
            {
                period = Divisor(period, Math.Abs(levels[v] + 1 - levels[other]));
            }
        }

        return period;
    }

    private static Dictionary<int, int> Levels(Adjacency rows, int root)
    {
        var levels = new Dictionary<int, int> { [root] = 0 };
        var queue = new Queue<int>([root]);
        while (queue.TryDequeue(out var v))
        {
            foreach (var other in rows.Of(v))
            {
                if (levels.TryAdd(other, levels[v] + 1))
                {
                    queue.Enqueue(other);
                }
            }
        }

        return levels;
    }

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);
}
