using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Centrality;

/// <summary>
/// Hubs and authorities (Kleinberg 1999): the leading eigenvectors of A'A (authorities) and AA' (hubs), of length 1.
/// O(n + m) a round. When the leading eigenvalue is repeated, the vector nearest to all ones is given, and said so.
/// </summary>
public static class Hits
{
    private const int ProductsForTie = 64;

    /// <summary>Computes both scores.</summary>
    /// <param name="graph">The graph with at least one node; weights, if any, are the entries of A.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>The scores; zeros without arcs.</returns>
    public static HitsScores Scores(AnalysisGraph graph, RunOptions? run = null)
    {
        var options = run ?? RunOptions.Default;
        var (choose, chosen) = (new RowProduct(graph.Out, options), new RowProduct(graph.In, options));
        var between = new double[graph.NodeCount];
        void Apply(double[] x, double[] y)
        {
            choose.Multiply(x, between);
            chosen.Multiply(between, y);
        }

        var pair = Lanczos.Leading(graph.NodeCount, Apply);
        var hubs = new double[graph.NodeCount];
        choose.Multiply(pair.Vector, hubs);
        var length = Vectors.Norm(hubs);
        if (length > 0)
        {
            Vectors.Scale(hubs, 1 / length);
        }

        var second = Lanczos.Second(pair.Vector, Apply, ProductsForTie);
        var isTie = pair.Value > 0 && second >= pair.Value * (1 - Ranking.Tolerance);
        return new HitsScores(pair.Vector, hubs, isTie, pair.IsConverged);
    }
}
