using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// How good a division is. Modularity (Newman and Girvan 2004; with direction Leicht and Newman 2008; with resolution
/// Reichardt and Bornholdt 2006): Σ_c (w_c / W - γ·out_c·in_c / W²), with W the weight of all arcs and an undirected link
/// as an arc each way. Constant Potts model (Traag, Van Dooren and Nesterov 2011): the weight within communities less γ
/// for each pair of members, ordered pairs when directed. O(n + m). NaN without links.
/// </summary>
public static class CommunityQuality
{
    /// <summary>Computes the quality.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="canonical">The community of each node, from 0 without gaps.</param>
    /// <param name="goal">Which quality.</param>
    /// <param name="resolution">The resolution γ.</param>
    /// <returns>The quality.</returns>
    public static double Of(
        AnalysisGraph graph, int[] canonical, CommunityGoal goal = CommunityGoal.Modularity, double resolution = 1)
    {
        if (graph.Out.ArcCount == 0)
        {
            return double.NaN;
        }

        var masses = new Mass[Partitions.Count(canonical)];
        var (within, all) = Weigh(graph.Out, canonical, masses);
        return goal == CommunityGoal.Modularity
            ? (within / all) - (resolution * masses.Sum(m => (m.Out / all) * (m.In / all)))
            : (within - (resolution * OrderedPairs(canonical, masses.Length))) / (graph.IsDirected ? 1 : 2);
    }

    private static (double Within, double All) Weigh(Adjacency arcs, int[] canonical, Mass[] masses)
    {
        var (within, all) = (0.0, 0.0);
        for (var v = 0; v < canonical.Length; v++)
        {
            for (var at = arcs.Offsets[v]; at < arcs.Offsets[v + 1]; at++)
            {
                var (own, other) = (canonical[v], canonical[arcs.Targets[at]]);
                var weight = arcs.Weights is null ? 1 : arcs.Weights[at];
                all += weight;
                within += own == other ? weight : 0;
                masses[own] += new Mass(weight, 0);
                masses[other] += new Mass(0, weight);
            }
        }

        return (within, all);
    }

    private static double OrderedPairs(int[] canonical, int count)
    {
        var sizes = new double[count];
        foreach (var community in canonical)
        {
            sizes[community]++;
        }

        return sizes.Sum(s => s * (s - 1));
    }
}
