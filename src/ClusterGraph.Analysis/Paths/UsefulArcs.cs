using System.Collections.Concurrent;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// Leaves out arcs that no cheapest path takes, because there is a cheaper way between their ends: searches of all sources
/// then need not read them. A short search from each node finds such ways (the witness search of Geisberger et al. 2008);
/// an arc whose way round it does not find stays, which costs time but changes nothing. O(m + n log n) as a rule.
/// </summary>
internal static class UsefulArcs
{
    // Ways round are near; after so many nodes a search rarely finds another.
    private const int Searched = 64;

    private const int Blocks = 64;

    /// <summary>Keeps the other arcs.</summary>
    /// <param name="graph">The graph; its weights are strengths.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>A graph with the same cheapest paths.</returns>
    public static AnalysisGraph Of(AnalysisGraph graph, RunOptions run)
    {
        var costs = ArcCosts.Of(graph);
        var isUseless = new bool[graph.Out.ArcCount];
        var workers = new ConcurrentBag<ICostSearch>();
        Crew.Do(Blocks, run with { Progress = null }, block =>
        {
            var worker = workers.TryTake(out var idle) ? idle : PathSearch.Costs(graph, costs);
            for (var node = Start(block); node < Start(block + 1); node++)
            {
                Judge(graph.Out, costs, node, worker, isUseless);
            }

            workers.Add(worker);
        });
        return graph.IsDirected
            ? Keep(graph, arc => !isUseless[arc])
            : Keep(graph, arc => !isUseless[arc] && !isUseless[costs.OutOfIn[arc]]);

        int Start(int block) => (int)((long)block * graph.NodeCount / Blocks);
    }

    private static void Judge(Adjacency rows, ArcCosts costs, int node, ICostSearch search, bool[] isUseless)
    {
        // Where the search did not settle a node, its cost is still that of some way there. Wider than the tolerance of any
        // path, so that a way as cheap as the arc never rules it out.
        var slack = 4 * ArcCosts.Tolerance * rows.NodeCount * costs.Cheapest * costs.Ratio;
        search.Run(node, Searched);
        for (var arc = rows.Offsets[node]; arc < rows.Offsets[node + 1]; arc++)
        {
            isUseless[arc] = search.Costs[rows.Targets[arc]] + slack < costs.Out[arc];
        }
    }

    private static AnalysisGraph Keep(AnalysisGraph graph, Func<int, bool> stays)
    {
        var rows = graph.Out;
        int[] kept = [.. Enumerable.Range(0, rows.ArcCount).Where(stays)];
        var offsets = Array.ConvertAll(rows.Offsets, o => First(kept, o));
        var arcs = new Adjacency(
            offsets, Array.ConvertAll(kept, arc => rows.Targets[arc]), Array.ConvertAll(kept, arc => rows.Weights![arc]));
        return AnalysisGraph.FromRows(arcs, graph.IsDirected);
    }

    // The place of the first arc kept that is not before a number.
    private static int First(int[] kept, int arc)
    {
        var at = kept.AsSpan().BinarySearch(arc);
        return at < 0 ? ~at : at;
    }
}
