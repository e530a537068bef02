using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Centrality;

/// <summary>
/// Katz centrality: chains of contacts of every length that end at an actor, each further step counting alpha times less
/// (Katz 1953): x = alpha A' x + beta 1. Defined on every network, also acyclic or in pieces, as long as alpha is below
/// one over the leading eigenvalue. O(n + m) a sweep.
/// </summary>
public static class Katz
{
    private const double Tolerance = 1e-13;
    private const int MostSweeps = 1000;
    private const int SweepsBetween = 4;

    /// <summary>Computes the scores.</summary>
    /// <param name="graph">The graph; weights, if any, multiply along a chain.</param>
    /// <param name="alpha">How much less a further step counts; below one over the leading eigenvalue.</param>
    /// <param name="beta">What everybody has without any contact.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>One entry a node; all NaN when 1,000 sweeps do not settle, as when alpha is too large.</returns>
    public static double[] Scores(AnalysisGraph graph, double alpha, double beta = 1, RunOptions? run = null)
    {
        var (constant, first) = (new double[graph.NodeCount], new double[graph.NodeCount]);
        constant.AsSpan().Fill(beta);
        first.AsSpan().Fill(beta);
        var sweeps = new BlockSweeps(graph.In, scales: null, alpha, constant, first, run ?? RunOptions.Default);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            sweeps.Next();
            if (sweeps.Change <= Tolerance * sweeps.Total)
            {
                return sweeps.Values;
            }

            if (sweep % SweepsBetween == SweepsBetween - 1 && sweep < MostSweeps / 2)
            {
                sweeps.Extrapolate();
            }
        }

        sweeps.Values.AsSpan().Fill(double.NaN);
        return sweeps.Values;
    }
}
