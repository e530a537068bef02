using ClusterGraph.Analysis.Graph;
using MathNet.Numerics.LinearAlgebra;

namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>Networks as full matrices, for comparison with linear algebra that knows nothing of graphs.</summary>
internal static class Dense
{
    /// <summary>Row i, column j: the weight of the arc from i to j.</summary>
    public static Matrix<double> Matrix(this AnalysisGraph graph) =>
        Matrix<double>.Build.Dense(graph.NodeCount, graph.NodeCount, graph.Out.Weight);

    /// <summary>The largest real part of an eigenvalue.</summary>
    public static double Spectrum(this Matrix<double> matrix) => matrix.Evd().EigenValues.Max(e => e.Real);

    /// <summary>Which nodes reach which, each itself included.</summary>
    public static bool[,] Reach(this AnalysisGraph graph)
    {
        var n = graph.NodeCount;
        var reach = new bool[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                reach[i, j] = i == j || graph.Out.Has(i, j);
            }
        }

        for (var k = 0; k < n; k++)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    reach[i, j] |= reach[i, k] && reach[k, j];
                }
            }
        }

        return reach;
    }
}
