using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Centrality;

/// <summary>
/// Eigenvector centrality: being linked to those who are well linked themselves (Bonacich 1972). The leading eigenvector
/// of A without direction, of A' with it: being chosen by those who are chosen. O(n + m) a round. In a network of
/// several pieces all mass sits in one; values there differ from the exact ones by about 1e-11 over the relative gap
/// between the first two eigenvalues.
/// </summary>
public static class Eigenvector
{
    private const int MostRounds = 1000;

    // Settled for good, and settled well enough when the rounds are over (methods catalogue A4, times n).
    private const double Settled = 1e-13;
    private const double Accepted = 1e-10;

    // Below this share of the largest value of the map a whole piece has nothing but what rounding left there.
    private const double Trace = 1e-6;

    /// <summary>Finds the leading eigenvalue and its vector of length 1; zeros when nothing returns to where it began.</summary>
    /// <param name="graph">The graph, not empty.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>The pair.</returns>
    public static Eigenpair Leading(AnalysisGraph graph, RunOptions? run = null)
    {
        var options = run ?? RunOptions.Default;
        if (graph.IsDirected)
        {
            return StrongComponents.Of(graph).Count == graph.NodeCount
                ? new Eigenpair(0, new double[graph.NodeCount], IsConverged: true)
                : ByPower(new RowProduct(graph.In, options), graph.NodeCount);
        }

        var pair = Lanczos.Leading(graph.NodeCount, new RowProduct(graph.Out, options).Multiply);
        ClearOtherPieces(WeakComponents.Of(graph, options), pair.Vector);
        return pair;
    }

    // A + I has the same vectors and no second eigenvalue of equal size, so that two halves cannot swing to and fro.
    private static Eigenpair ByPower(RowProduct product, int nodes)
    {
        var (x, y) = (new double[nodes], new double[nodes]);
        x.AsSpan().Fill(1 / Math.Sqrt(nodes));
        var change = double.MaxValue;
        for (var round = 0; round < MostRounds && change > Settled * nodes; round++)
        {
            product.Multiply(x, y);
            Vectors.Add(y, 1, x);
            Vectors.Scale(y, 1 / Vectors.Norm(y));
            change = Distance(x, y);
            (x, y) = (y, x);
        }

        // One more product without the identity is exactly zero for those whom nobody chooses.
        product.Multiply(x, y);
        var value = Vectors.Norm(y);
        Vectors.Scale(y, 1 / value);
        return new Eigenpair(value, y, change <= Accepted * nodes);
    }

    private static double Distance(double[] x, double[] y)
    {
        var sum = 0.0;
        for (var v = 0; v < x.Length; v++)
        {
            sum += Math.Abs(x[v] - y[v]);
        }

        return sum;
    }

    private static void ClearOtherPieces(NodePartition pieces, double[] vector)
    {
        if (pieces.Count == 1)
        {
            return;
        }

        var largest = new double[pieces.Count];
        for (var v = 0; v < vector.Length; v++)
        {
            ref var here = ref largest[pieces.Of[v]];
            here = Math.Max(here, vector[v]);
        }

        var least = Trace * largest.Max();
        for (var v = 0; v < vector.Length; v++)
        {
            vector[v] = largest[pieces.Of[v]] < least ? 0 : vector[v];
        }
    }
}
