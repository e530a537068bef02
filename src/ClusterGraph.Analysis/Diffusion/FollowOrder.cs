using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// Who follows next whatever the threshold: the most exposed follow, exposures are counted anew, and so on. The least exposure
/// on the way is the highest threshold of all at which an actor still follows. O(rounds · n + m).
/// </summary>
/// <param name="Turns">The round in which each node follows, from 1; NaN for those who have adopted or never follow.</param>
/// <param name="Carries">The highest threshold at which it follows; 0 when it never does, NaN for those who have adopted.</param>
internal sealed record FollowOrder(double[] Turns, double[] Carries)
{
    /// <summary>Finds the order.</summary>
    /// <param name="influence">Who watches whom.</param>
    /// <param name="hasAdopted">Who has adopted.</param>
    /// <param name="isEligible">Who could.</param>
    public static FollowOrder Of(Influence influence, bool[] hasAdopted, bool[] isEligible)
    {
        var n = hasAdopted.Length;
        var order = new FollowOrder(new double[n], new double[n]);
        Array.Fill(order.Turns, double.NaN);
        var sums = new double[n];
        var open = new List<int>();
        for (var v = 0; v < n; v++)
        {
            order.Carries[v] = hasAdopted[v] ? double.NaN : 0;
            if (hasAdopted[v])
            {
                Push(influence, v, sums);
            }
            else if (isEligible[v] && influence.Totals[v] > 0)
            {
                open.Add(v);
            }
        }

        order.Fill(influence, sums, open);
        return order;
    }

    private void Fill(Influence influence, double[] sums, List<int> open)
    {
        var least = 1.0;
        for (var turn = 1; open.Count > 0; turn++)
        {
            var most = open.Max(Share);
            if (most <= 0)
            {
                return;
            }

            least = Math.Min(least, most);
            var next = open.Where(v => Ranking.AreTied(Share(v), most)).ToList();
            foreach (var v in next)
            {
                (Turns[v], Carries[v]) = (turn, least);
            }

            open.RemoveAll(v => !double.IsNaN(Turns[v]));
            next.ForEach(v => Push(influence, v, sums));
        }

        double Share(int v) => sums[v] / influence.Totals[v];
    }

    private static void Push(Influence influence, int node, double[] sums)
    {
        var rows = influence.Ahead;
        for (var at = rows.Offsets[node]; at < rows.Offsets[node + 1]; at++)
        {
            sums[rows.Targets[at]] += Influence.WeightAt(rows, at);
        }
    }
}
