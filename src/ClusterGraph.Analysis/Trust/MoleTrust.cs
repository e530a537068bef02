using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Trust;

/// <summary>
/// MoleTrust (Massa and Avesani 2007): trust is passed on step by step, up to a horizon; links that do not lead one step
/// further are left out; who is trusted less than a threshold is not heard. O(n + m).
/// </summary>
internal static class MoleTrust
{
    private const double Rounding = 1e-12;

    /// <summary>Infers trust.</summary>
    /// <param name="graph">Who trusts whom how much, 0 to 1; 1 without weights.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="target">Who is asked about; another.</param>
    /// <param name="horizon">How many steps at most.</param>
    /// <param name="threshold">The least trust that is heard.</param>
    public static TrustWay Of(AnalysisGraph graph, int asker, int target, int horizon, double threshold)
    {
        if (graph.Out.Has(asker, target))
        {
            return TrustWay.Direct(graph.Out.Weight(asker, target));
        }

        var (order, steps) = TrustLevels.From(graph.Out, asker);
        if (steps[target] < 0 || steps[target] > horizon)
        {
            return TrustWay.None with { Steps = steps[target] };
        }

        var trust = new double[steps.Length];
        Array.Fill(trust, double.NaN);
        trust[asker] = 1;
        foreach (var v in order.Where(v => v != asker && steps[v] <= steps[target]))
        {
            trust[v] = Average(graph.In, v, steps, trust, threshold);
        }

        return new TrustWay(trust[target], steps[target], threshold, Heard(graph.In, (asker, target), steps, trust, threshold));
    }

    private static double Average(Adjacency into, int node, int[] steps, double[] trust, double threshold)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var before in into.Of(node))
        {
            if (IsHeard(before, node, steps, trust, threshold))
            {
                sum += trust[before] * into.Weight(node, before);
                weights += trust[before];
            }
        }

        return sum / weights;
    }

    private static bool IsHeard(int before, int node, int[] steps, double[] trust, double threshold) =>
        steps[before] >= 0 && steps[before] == steps[node] - 1 && trust[before] >= threshold - Rounding;

    private static int[] Heard(
        Adjacency into, (int Asker, int Target) pair, int[] steps, double[] trust, double threshold)
    {
        var heard = new HashSet<int>();
        var open = new Stack<int>([pair.Target]);
        while (open.TryPop(out var v))
        {
            foreach (var before in into.Of(v))
            {
                if (before != pair.Asker && IsHeard(before, v, steps, trust, threshold) && heard.Add(before))
                {
                    open.Push(before);
                }
            }
        }

        return [.. heard.Order()];
    }
}
