using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Centrality;

/// <summary>
/// PageRank: how often one is met who follows links at random and now and then begins anew (Page et al. 1999).
/// Solved as the linear system y = d W'y + (1 - d) t and scaled to sum 1, which is the same as sending those who have no
/// link on to t (Del Corso, Gulli and Romani 2005). O(n + m) a sweep, about 40 sweeps for d = 0.85. The bound on the error is proven, not guessed.
/// </summary>
public static class PageRank
{
    // Enough sweeps for the fast parts of the error to vanish, few enough for the slow one to be taken out often.
    private const int SweepsBetween = 4;

    /// <summary>Computes the scores.</summary>
    /// <param name="graph">The graph; weights, if any, divide what a node gives on.</param>
    /// <param name="damping">How often a link is followed, 0 to below 1.</param>
    /// <param name="start">Where a walk begins, without repetition; null for anywhere.</param>
    /// <param name="tolerance">The largest error allowed, summed over all nodes.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>One entry a node; they sum to 1. Empty for an empty graph.</returns>
    public static double[] Scores(
        AnalysisGraph graph, double damping = 0.85, int[]? start = null, double tolerance = 1e-10, RunOptions? run = null)
    {
        var first = Start(graph.NodeCount, start);
        var constant = Array.ConvertAll(first, share => (1 - damping) * share);
        var sweeps = new BlockSweeps(graph.In, Shares(graph.Out), damping, constant, first, run ?? RunOptions.Default);

        // The columns of d W' sum to at most d, and scaling to sum 1 at most doubles a relative error.
        var allowed = tolerance * (1 - damping) / (2 * damping);
        var most = MostSweeps(damping, allowed);
        for (var sweep = 1; sweep <= 2 * most; sweep++)
        {
            sweeps.Next();
            if (sweeps.Change <= allowed * sweeps.Total)
            {
                break;
            }

            // Plain sweeps are certain to settle; extrapolation that has not helped by then is left out.
            if (sweep % SweepsBetween == 0 && sweep < most)
            {
                sweeps.Extrapolate();
            }
        }

        var scale = 1 / sweeps.Total;
        return Array.ConvertAll(sweeps.Values, y => y * scale);
    }

    // The residual shrinks by the damping at least with every sweep; what remains after so many is rounding.
    private static int MostSweeps(double damping, double allowed) =>
        damping == 0 ? 1 : 2 + (int)(Math.Log(allowed * (1 - damping) * (1 - damping) / 2) / Math.Log(damping));

    private static double[] Start(int nodes, int[]? start)
    {
        var shares = new double[nodes];
        if (start is null)
        {
            shares.AsSpan().Fill(1.0 / nodes);
            return shares;
        }

        foreach (var node in start)
        {
            shares[node] = 1.0 / start.Length;
        }

        return shares;
    }

    // What a node gives along a link of weight 1. Who has no link on gives nothing, and is never asked.
    private static double[] Shares(Adjacency rows)
    {
        var strengths = Degree.Strengths(rows);
        for (var v = 0; v < strengths.Length; v++)
        {
            strengths[v] = strengths[v] > 0 ? 1 / strengths[v] : 0;
        }

        return strengths;
    }
}
