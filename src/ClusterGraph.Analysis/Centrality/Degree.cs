using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Centrality;

/// <summary>
/// Degree: the number of distinct neighbours; strength: the sum of the weights of an actor's links (Freeman 1979).
/// O(n + m). An isolate has 0.
/// </summary>
public static class Degree
{
    /// <summary>Counts neighbours.</summary>
    /// <param name="rows">The arcs by the end that is counted.</param>
    /// <returns>One entry a node.</returns>
    public static double[] Counts(Adjacency rows)
    {
        var counts = new double[rows.NodeCount];
        for (var v = 0; v < counts.Length; v++)
        {
            counts[v] = rows.Degree(v);
        }

        return counts;
    }

    /// <summary>Sums weights; without weights every link counts one.</summary>
    /// <param name="rows">The arcs by the end that is summed.</param>
    /// <returns>One entry a node.</returns>
    public static double[] Strengths(Adjacency rows)
    {
        if (rows.Weights is null)
        {
            return Counts(rows);
        }

        var sums = new double[rows.NodeCount];
        for (var v = 0; v < sums.Length; v++)
        {
            foreach (var weight in rows.WeightsOf(v))
            {
                sums[v] += weight;
            }
        }

        return sums;
    }
}
