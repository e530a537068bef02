using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Communities;

/// <summary>Looks for the best coreness from several starts: the degrees, and random numbers.</summary>
internal static class CorenessStarts
{
    private const int MostRounds = 5000;
    private const int FewestRounds = 100;

    // Arcs that all starts together look at; beyond, only the best of them is followed to the end.
    private const double Work = 1e9;
    private const double SameLoss = 1e-9;
    private const double SameValue = 1e-4;

    /// <summary>Finds the best fit.</summary>
    /// <returns>The best fit, how many starts led to its loss, and whether they led to other values.</returns>
    public static (CorenessFit Best, int Hits, bool IsTied) Find(
        AnalysisGraph graph, Coreness coreness, int starts, long seed, RunOptions run)
    {
        var fits = new CorenessFit[starts];
        var rounds = (int)Math.Clamp(
            Work / (starts * (double)(graph.Out.ArcCount + graph.NodeCount)), FewestRounds, MostRounds);
        Crew.Do(starts, run, start => fits[start] = coreness.Fit(
            start == 0 ? Degrees(graph) : Some(graph.NodeCount, new Pcg64(seed, start)), rounds, run.Cancellation));
        var first = fits.MinBy(f => f.Loss)!;
        if (!first.HasSettled)
        {
            fits[Array.IndexOf(fits, first)] = coreness.Fit(first.Values, MostRounds - rounds, run.Cancellation);
        }

        var lowest = fits.Min(f => f.Loss) + (SameLoss * coreness.Squares);
        var tied = Array.FindAll(fits, f => f.Loss <= lowest);
        var best = tied.MinBy(f => f.Values.Sum(c => c * c)) ?? fits[0];
        return (best, tied.Length, Array.Exists(tied, f => f.HasSettled && Differ(f.Values, best.Values)));
    }

    // Near the size that the best values have: products of two are to come near the share of links.
    private static double[] Degrees(AnalysisGraph graph)
    {
        var scale = 1 / Math.Sqrt(graph.Out.ArcCount);
        var values = new double[graph.NodeCount];
        for (var v = 0; v < values.Length; v++)
        {
            values[v] = scale * (graph.Out.Degree(v) + graph.In.Degree(v));
        }

        return values;
    }

    private static double[] Some(int nodes, Pcg64 random)
    {
        var values = new double[nodes];
        for (var v = 0; v < nodes; v++)
        {
            values[v] = random.NextDouble();
        }

        return values;
    }

    private static bool Differ(double[] a, double[] b)
    {
        var room = SameValue * (1 + b.Max());
        return a.Zip(b, (x, y) => Math.Abs(x - y)).Max() > room;
    }
}
