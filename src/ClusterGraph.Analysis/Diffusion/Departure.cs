using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Analysis.Paths;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>What those who stay have without a group of others, and what they have today. O(n m / 256) at best, and the runs.</summary>
/// <param name="Stay">Who stays.</param>
/// <param name="Today">How many of them each of them reaches today, in the order of <paramref name="Stay"/>.</param>
/// <param name="Without">How many it reaches without the others.</param>
/// <param name="PiecesToday">In how many pieces the map is today.</param>
/// <param name="PiecesWithout">In how many pieces those who stay are.</param>
/// <param name="EfficiencyToday">The mean of 1 / distance over their pairs today.</param>
/// <param name="EfficiencyWithout">The same without the others.</param>
internal sealed record Departure(
    int[] Stay, int[] Today, int[] Without, int PiecesToday, int PiecesWithout, double EfficiencyToday, double EfficiencyWithout)
{
    /// <summary>Gets how many ordered pairs of them reach each other today.</summary>
    public long PairsToday => Today.Sum(r => (long)r);

    /// <summary>Gets how many of these do not any more.</summary>
    public long PairsLost => PairsToday - Without.Sum(r => (long)r);

    /// <summary>Computes.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="leavers">Who leaves.</param>
    /// <param name="run">How to go about it.</param>
    public static Departure Of(AnalysisGraph graph, int[] leavers, RunOptions run)
    {
        var isGone = new bool[graph.NodeCount];
        Array.ForEach(leavers, v => isGone[v] = true);
        int[] stay = [.. Enumerable.Range(0, graph.NodeCount).Where(v => !isGone[v])];
        var (unweighted, pairs) = (Unweighted(graph), stay.Length * (stay.Length - 1.0));
        var rest = Subgraph.Of(unweighted, stay);
        var today = Distances.Between(unweighted, stay, into: false, PartialProgress.Of(run, 0, 2));
        var without = Distances.Between(rest, [.. Enumerable.Range(0, stay.Length)], into: false, PartialProgress.Of(run, 1, 2));
        return new Departure(
            stay,
            Array.ConvertAll(stay, v => today.Reached[v]),
            without.Reached,
            WeakComponents.Of(graph).Count,
            WeakComponents.Of(rest).Count,
            stay.Sum(v => today.Harmonic[v]) / pairs,
            without.Harmonic.Sum() / pairs);
    }

    /// <summary>How many of those who stay one of them reaches on average by a cascade, itself included.</summary>
    /// <param name="arcs">Who passes on to whom.</param>
    /// <param name="stay">Who counts and begins.</param>
    /// <param name="draws">How many runs, and from which seed.</param>
    /// <param name="run">How to go about it.</param>
    public static double MeanSpread(FlowArcs arcs, int[] stay, (int Runs, long Seed) draws, RunOptions run)
    {
        var counts = new bool[arcs.Rows.NodeCount];
        Array.ForEach(stay, v => counts[v] = true);
        var sizes = new int[draws.Runs];
        Rounds.Do(draws.Runs, draws.Seed, run, () => new CascadeModel(arcs), (i, random, model) =>
        {
            model.Run(random, [stay[random.NextInt(stay.Length)]]);
            foreach (var node in model.Reached)
            {
                sizes[i] += counts[node] ? 1 : 0;
            }
        });
        return sizes.Average();
    }

    private static AnalysisGraph Unweighted(AnalysisGraph graph) => !graph.IsWeighted ? graph
        : AnalysisGraph.FromRows(new Adjacency(graph.Out.Offsets, graph.Out.Targets, null), graph.IsDirected);
}
