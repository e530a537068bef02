using System.Collections.Concurrent;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// Sums of shortest distances for every node. Without weights by bit-parallel search (<see cref="ReachBits"/>),
/// O(nm / 256) words at best; with weights by one Dijkstra search a source, cost = 1 / strength.
/// Exact; sums of inverse distances are rounded in an order that does not depend on the number of threads.
/// </summary>
public static class Distances
{
    // Partial sums are kept for so many blocks at most.
    private const int MostBlocks = 64;

    /// <summary>Sums up distances between every node and some others.</summary>
    /// <param name="graph">The graph; weights, if any, are strengths.</param>
    /// <param name="others">The nodes to which, or from which, distances count; a node itself never counts.</param>
    /// <param name="into">True for the distances from the others to a node; false for those from a node to the others.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>One entry a node.</returns>
    public static DistanceSums Between(AnalysisGraph graph, int[] others, bool into, RunOptions run)
    {
        // A search begins at the others and adds to the nodes that it meets.
        var order = DegreeOrder.Of(graph.IsWeighted ? UsefulArcs.Of(graph, run) : graph);
        var numbers = new int[graph.NodeCount];
        for (var v = 0; v < numbers.Length; v++)
        {
            numbers[order.Original[v]] = v;
        }

        var sources = Array.ConvertAll(others, v => numbers[v]);
        var (ahead, back) = into ? (order.Graph.Out, order.Graph.In) : (order.Graph.In, order.Graph.Out);
        var sums = graph.IsWeighted
            ? ByCost(AnalysisGraph.FromRows(ahead, graph.IsDirected), sources, run)
            : BySteps(ahead, back, sources, run);
        return sums with
        {
            Reached = order.Restore(sums.Reached),
            Far = order.Restore(sums.Far),
            Harmonic = order.Restore(sums.Harmonic),
            Farthest = order.Restore(sums.Farthest),
        };
    }

    private static DistanceSums BySteps(Adjacency ahead, Adjacency back, int[] sources, RunOptions run)
    {
        var workers = new ConcurrentBag<ReachBits>();
        var batches = (sources.Length + ReachBits.Width - 1) / ReachBits.Width;
        return Fold(ahead.NodeCount, batches, run, (batch, totals) =>
        {
            var worker = workers.TryTake(out var idle) ? idle : new ReachBits(ahead, back);
            var first = batch * ReachBits.Width;
            worker.Add(sources.AsSpan(first, Math.Min(ReachBits.Width, sources.Length - first)), totals);
            workers.Add(worker);
        });
    }

    private static DistanceSums ByCost(AnalysisGraph graph, int[] sources, RunOptions run)
    {
        var costs = ArcCosts.Of(graph);
        var workers = new ConcurrentBag<ICostSearch>();
        return Fold(graph.NodeCount, sources.Length, run, (at, totals) =>
        {
            var worker = workers.TryTake(out var idle) ? idle : PathSearch.Costs(graph, costs);
            foreach (var node in worker.Run(sources[at])[1..])
            {
                totals.Add(node, worker.Costs[node]);
            }

            workers.Add(worker);
        });
    }

    private static DistanceSums Fold(int nodes, int batches, RunOptions run, Action<int, DistanceTotals> add)
    {
        var blocks = new DistanceTotals[Math.Min(batches, MostBlocks)];
        Crew.Do(blocks.Length, run, block =>
        {
            var totals = new DistanceTotals(nodes);
            for (var batch = Start(block); batch < Start(block + 1); batch++)
            {
                run.Cancellation.ThrowIfCancellationRequested();
                add(batch, totals);
            }

            blocks[block] = totals;
        });
        return DistanceTotals.Fold(nodes, blocks);

        int Start(int block) => (int)((long)block * batches / blocks.Length);
    }
}
