using System.Collections.Concurrent;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// Betweenness of nodes: B(v) = Σ σ(s,t|v)/σ(s,t) over pairs s ≠ v ≠ t, ordered in a directed graph, unordered in an
/// undirected one (Freeman 1977; algorithm: Brandes 2001). O(nm) without weights, O(nm + n² log n) with; memory O(n + m)
/// a thread. Exact up to rounding: every sum is of doubles, in an order that does not depend on the number of threads.
/// </summary>
public static class Betweenness
{
    // Partial sums are kept for so many blocks at most.
    private const int MostBlocks = 64;

    /// <summary>Computes it with every link one step.</summary>
    /// <param name="graph">The graph; weights are not read.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>One raw value a node.</returns>
    public static double[] Unweighted(AnalysisGraph graph, RunOptions run)
    {
        var order = DegreeOrder.Of(graph);
        var sources = SourceOrder.Of(order.Graph);
        var batches = (sources.Length + BetweennessLanes.Width - 1) / BetweennessLanes.Width;
        var workers = new ConcurrentBag<BetweennessWorker>();
        var sums = Fold(graph.NodeCount, batches, run, (batch, totals) =>
        {
            var worker = workers.TryTake(out var idle) ? idle : new BetweennessWorker(order.Graph);
            var first = batch * BetweennessLanes.Width;
            worker.Add(sources.AsSpan(first, Math.Min(BetweennessLanes.Width, sources.Length - first)), totals);
            workers.Add(worker);
        });
        return order.Restore(Halve(sums, graph));
    }

    /// <summary>Computes it by costs, or by steps when the graph has no weights.</summary>
    /// <param name="graph">The graph; weights are strengths.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>One raw value a node.</returns>
    public static double[] Weighted(AnalysisGraph graph, RunOptions run)
    {
        var order = DegreeOrder.Of(graph.IsWeighted ? UsefulArcs.Of(graph, run) : graph);
        return order.Restore(Halve(OneByOne(order.Graph, graph.NodeCount, run, (w, s, totals) => w.Add(s, totals)), graph));
    }

    /// <summary>Computes how much of all shortest paths each link carries, by costs when the graph has weights.</summary>
    /// <param name="graph">The graph; weights are strengths.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>
    /// One raw value an arc by where it begins; an undirected link has its value at both its arcs.
    /// </returns>
    public static double[] Links(AnalysisGraph graph, RunOptions run)
    {
        var sums = OneByOne(graph, graph.Out.ArcCount, run, (w, s, totals) => w.AddLinks(s, totals));
        if (graph.IsDirected)
        {
            return sums;
        }

        // Paths between two actors go along the link one way and the other: both ways together, and each pair once.
        var opposite = ArcCosts.Unit(graph).OutOfIn;
        return [.. sums.Select((sum, arc) => (sum + sums[opposite[arc]]) / 2)];
    }

    /// <summary>Splits batches into blocks, and adds up what they find, block by block.</summary>
    internal static double[] Fold(int size, int batches, RunOptions run, Action<int, double[]> add)
    {
        var blocks = Math.Min(batches, MostBlocks);
        var parts = new double[blocks][];
        Crew.Do(blocks, run, block =>
        {
            var totals = new double[size];
            for (var batch = Start(block); batch < Start(block + 1); batch++)
            {
                run.Cancellation.ThrowIfCancellationRequested();
                add(batch, totals);
            }

            parts[block] = totals;
        });
        var sums = new double[size];
        foreach (var part in parts)
        {
            for (var i = 0; i < size; i++)
            {
                sums[i] += part[i];
            }
        }

        return sums;

        int Start(int block) => (int)((long)block * batches / blocks);
    }

    private static double[] OneByOne(
        AnalysisGraph graph, int size, RunOptions run, Action<PathWorker, int, double[]> add)
    {
        var costs = ArcCosts.Of(graph);
        var workers = new ConcurrentBag<PathWorker>();
        return Fold(size, graph.NodeCount, run, (source, totals) =>
        {
            var worker = workers.TryTake(out var idle) ? idle : new PathWorker(graph, costs);
            add(worker, source, totals);
            workers.Add(worker);
        });
    }

    /// <summary>Turns sums over ordered pairs into sums over unordered ones where direction does not count.</summary>
    internal static double[] Halve(double[] sums, AnalysisGraph graph) =>
        graph.IsDirected ? sums : Array.ConvertAll(sums, s => s / 2);
}
