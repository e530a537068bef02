using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.KeyPlayers;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Paths;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>What the others lose when each actor leaves alone.</summary>
/// <param name="LostShares">Which share of the pairs of others that reach each other today no longer would; NaN where none does.</param>
/// <param name="LostPairs">How many pairs that is.</param>
/// <param name="Pieces">In how many pieces its own piece of the map would be left.</param>
/// <param name="EfficiencyLost">How far the efficiency among the others would fall; null on large maps.</param>
internal sealed record EachDeparture(double[] LostShares, double[] LostPairs, double[] Pieces, double[]? EfficiencyLost)
{
    /// <summary>How many actors a directed map may have.</summary>
    public const int MostDirected = 2000;

    private const int MostByDistance = 1000;

    /// <summary>Computes. O(n + m) without direction and distances, else O(n² m / 64) times the steps of the longest way.</summary>
    public static EachDeparture Of(AnalysisGraph graph, RunOptions run)
    {
        var n = graph.NodeCount;
        var (reachOut, reachIn) = Reached(graph, run);
        var fragments = new double[n];
        IKeyPlayerAim aim = graph.IsDirected ? new SpreadFragmentAim(graph, isByDistance: false) : new FragmentAim(graph);
        aim.ScoreAll([], 0, fragments);
        var (total, possible) = (reachOut.Sum(), (n - 1.0) * (n - 2.0));
        var (shares, lost) = (new double[n], new double[n]);
        for (var v = 0; v < n; v++)
        {
            var today = total - reachOut[v] - reachIn[v];
            lost[v] = Math.Round(today - ((1 - fragments[v]) * possible));
            shares[v] = today > 0 ? lost[v] / today : double.NaN;
        }

        var pieces = Array.ConvertAll(Biconnectivity.Of(graph).Pieces, p => (double)p);
        return new EachDeparture(shares, lost, pieces, n > MostByDistance ? null : Efficiency(graph, possible, run));
    }

    // How many others each node reaches, and is reached by.
    private static (double[] Out, double[] In) Reached(AnalysisGraph graph, RunOptions run)
    {
        if (!graph.IsDirected)
        {
            var parts = WeakComponents.Of(graph, run);
            var others = Array.ConvertAll(parts.Of, part => parts.Sizes[part] - 1.0);
            return (others, others);
        }

        int[] all = [.. Enumerable.Range(0, graph.NodeCount)];
        return (
            Array.ConvertAll(Distances.Between(graph, all, into: false, run).Reached, r => (double)r),
            Array.ConvertAll(Distances.Between(graph, all, into: true, run).Reached, r => (double)r));
    }

    private static double[] Efficiency(AnalysisGraph graph, double possible, RunOptions run)
    {
        int[] all = [.. Enumerable.Range(0, graph.NodeCount)];
        var from = Distances.Between(graph, all, into: false, run).Harmonic;
        var to = graph.IsDirected ? Distances.Between(graph, all, into: true, run).Harmonic : from;
        var (total, without) = (from.Sum(), new double[all.Length]);
        new SpreadFragmentAim(graph, isByDistance: true).ScoreAll([], 0, without);
        return [.. all.Select(v => ((total - from[v] - to[v]) / possible) - (1 - without[v]))];
    }
}
