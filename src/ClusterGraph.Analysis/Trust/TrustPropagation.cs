using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Trust;

/// <summary>
/// Propagation of trust and distrust (Guha, Kumar, Raghavan and Tomkins 2004): one step is
/// C = w1 B + w2 B'B + w3 B' + w4 BB'; the result is the sum of discount^k C^k over k = 1 to the number of steps. Where there is
/// distrust D, each term is multiplied by B - D: distrust counts once, at the end, and is not passed on. Only one row, or
/// the sum of all, is carried along, so that nothing of size n² arises. O(m) a step.
/// </summary>
internal static class TrustPropagation
{
    /// <summary>Carries a row along.</summary>
    /// <param name="trust">B.</param>
    /// <param name="distrust">D; null for none.</param>
    /// <param name="start">Whose trust is asked for: 1 for these, 0 for others.</param>
    /// <param name="weights">The weights of one step.</param>
    /// <param name="steps">How many steps at most.</param>
    /// <param name="discount">What a further step is worth.</param>
    /// <returns>The first step alone and the sum, one entry an actor.</returns>
    public static (double[] First, double[] Sum) Row(
        AnalysisGraph trust, AnalysisGraph? distrust, double[] start, PropagationWeights weights, int steps, double discount)
    {
        var (row, factor) = (start, 1.0);
        var (first, sum) = (Array.Empty<double>(), new double[start.Length]);
        for (var step = 1; step <= steps; step++)
        {
            row = Step(trust, row, weights);
            factor *= discount;
            var judged = distrust is null ? row : Judge(trust, distrust, row);
            first = step == 1 ? judged : first;
            for (var v = 0; v < sum.Length; v++)
            {
                sum[v] += factor * judged[v];
            }
        }

        return (first, sum);
    }

    private static double[] Step(AnalysisGraph trust, double[] row, PropagationWeights weights)
    {
        var along = Gather(trust.In, row);
        var against = Gather(trust.Out, row);
        var coCited = Gather(trust.In, against);
        var coupled = Gather(trust.Out, along);
        return [.. Enumerable.Range(0, row.Length).Select(v =>
            (weights.Direct * along[v]) + (weights.CoCitation * coCited[v])
            + (weights.Transpose * against[v]) + (weights.Coupling * coupled[v]))];
    }

    private static double[] Judge(AnalysisGraph trust, AnalysisGraph distrust, double[] row) =>
        [.. Gather(trust.In, row).Zip(Gather(distrust.In, row), (a, b) => a - b)];

    private static double[] Gather(Adjacency rows, double[] values)
    {
        var sums = new double[values.Length];
        for (var v = 0; v < sums.Length; v++)
        {
            for (var at = rows.Offsets[v]; at < rows.Offsets[v + 1]; at++)
            {
                sums[v] += (rows.Weights is null ? 1 : rows.Weights[at]) * values[rows.Targets[at]];
            }
        }

        return sums;
    }
}
