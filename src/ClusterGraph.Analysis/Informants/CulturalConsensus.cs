using MathNet.Numerics.LinearAlgebra;

namespace ClusterGraph.Analysis.Informants;

/// <summary>
/// The cultural consensus model (Romney, Weller and Batchelder 1986, American Anthropologist 88): agreement of every two
/// informants beyond chance, explained by one factor whose loadings are their competences (MINRES, the diagonal ignored).
/// O(informants² · items).
/// </summary>
internal sealed class CulturalConsensus
{
    private const double Settled = 1e-13;
    private const int MostRounds = 20_000;

    private CulturalConsensus(double[][] agreement, double[] competence, double first, double second)
    {
        (Agreement, Competence, First, Second) = (agreement, competence, first, second);
    }

    /// <summary>Gets the agreement of every two; NaN where they answered nothing in common, and on the diagonal.</summary>
    public double[][] Agreement { get; }

    /// <summary>Gets the competences: the share of answers that each knows.</summary>
    public double[] Competence { get; }

    /// <summary>Gets the sum of squares of the first factor.</summary>
    public double First { get; }

    /// <summary>Gets that of a second factor of what is left.</summary>
    public double Second { get; }

    /// <summary>Fits the model.</summary>
    /// <param name="agreement">The agreement of every two, NaN where there is none.</param>
    public static CulturalConsensus Fit(double[][] agreement)
    {
        var competence = Factor(agreement);
        var left = agreement.Select((row, i) => row.Select((m, j) => m - (competence[i] * competence[j])).ToArray()).ToArray();
        var second = Factor(left);
        return new CulturalConsensus(agreement, competence, competence.Sum(d => d * d), second.Sum(d => d * d));
    }

    /// <summary>Computes the agreement of every two informants by matches: (L p - 1) / (L - 1), p the share of equal answers.</summary>
    /// <param name="answers">One row an informant; -1 where there is no answer.</param>
    /// <param name="choices">L, how many answers there are to choose from, at least 2.</param>
    public static double[][] Matches(int[][] answers, int choices) => Pairs(answers, pairs =>
        ((choices * pairs.Count(p => p.First == p.Second) / (double)pairs.Count) - 1) / (choices - 1));

    /// <summary>Computes it by covariance for answers 0 and 1: (n11 n00 - n10 n01) / (n (n - 1) s (1 - s)).</summary>
    /// <param name="answers">One row an informant; -1 where there is no answer.</param>
    /// <param name="yesShare">s, the share of ones in the key.</param>
    public static double[][] Covariances(int[][] answers, double yesShare) => Pairs(answers, pairs =>
    {
        double both = pairs.Count(p => p is (1, 1)), none = pairs.Count(p => p is (0, 0));
        double first = pairs.Count(p => p is (1, 0)), second = pairs.Count(p => p is (0, 1));
        return ((both * none) - (first * second)) / (pairs.Count * (pairs.Count - 1.0) * yesShare * (1 - yesShare));
    });

    /// <summary>Computes how likely each answer is the one that is shared.</summary>
    /// <param name="given">The answer of each informant; -1 where there is none.</param>
    /// <param name="competence">Their competences.</param>
    /// <param name="choices">How many answers there are.</param>
    /// <returns>One probability an answer; they sum to 1.</returns>
    public static double[] Key(int[] given, double[] competence, int choices)
    {
        var logs = new double[choices];
        for (var i = 0; i < given.Length; i++)
        {
            var known = Math.Clamp(competence[i], 0.001, 0.999);
            for (var k = 0; k < choices && given[i] >= 0; k++)
            {
                logs[k] += Math.Log((given[i] == k ? known : 0) + ((1 - known) / choices));
            }
        }

        var most = logs.Max();
        var parts = Array.ConvertAll(logs, l => Math.Exp(l - most));
        var sum = parts.Sum();
        return Array.ConvertAll(parts, p => p / sum);
    }

    private static double[][] Pairs(int[][] answers, Func<List<(int First, int Second)>, double> agreement) =>
        [.. answers.Select((a, i) => answers.Select((b, j) =>
        {
            var common = a.Zip(b).Where(p => p.First >= 0 && p.Second >= 0).ToList();
            return i == j || common.Count == 0 ? double.NaN : agreement(common);
        }).ToArray())];

    // The best rank-one picture of everything but the diagonal, entry by entry from the leading eigenvector.
    private static double[] Factor(double[][] matrix)
    {
        var n = matrix.Length;
        var filled = Matrix<double>.Build.Dense(n, n, (i, j) => double.IsFinite(matrix[i][j]) && i != j ? matrix[i][j] : 0);
        var parts = filled.Evd(Symmetricity.Symmetric);
        var scale = Math.Sqrt(Math.Max(parts.EigenValues[n - 1].Real, 0));
        var factor = parts.EigenVectors.Column(n - 1).Multiply(scale).ToArray();
        for (var round = 0; round < MostRounds; round++)
        {
            if (Improve(matrix, factor) <= Settled)
            {
                break;
            }
        }

        return factor.Sum() < 0 ? Array.ConvertAll(factor, d => -d) : factor;
    }

    private static double Improve(double[][] matrix, double[] factor)
    {
        var change = 0.0;
        for (var i = 0; i < factor.Length; i++)
        {
            var (sum, squares) = (0.0, 0.0);
            for (var j = 0; j < factor.Length; j++)
            {
                if (j != i && double.IsFinite(matrix[i][j]))
                {
                    sum += matrix[i][j] * factor[j];
                    squares += factor[j] * factor[j];
                }
            }

            var next = squares > 0 ? sum / squares : 0;
            change = Math.Max(change, Math.Abs(next - factor[i]));
            factor[i] = next;
        }

        return change;
    }
}
