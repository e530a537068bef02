using System.Collections.Concurrent;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// Betweenness estimated from random shortest paths between random pairs (Riondato and Kornaropoulos 2016). With
/// r = (1/2ε²)(⌊log₂(VD − 2)⌋ + 1 + ln(1/δ)) paths, VD the number of nodes on the longest shortest path, all normalised
/// values lie within ε of the exact ones with probability 1 − δ at least. O(r(n + m)) at worst. Hits are whole numbers:
/// the same seed gives the same values for any number of threads.
/// </summary>
public static class SampledBetweenness
{
    private const int Blocks = 256;

    /// <summary>Counts the samples that are needed. O(n + m).</summary>
    /// <param name="graph">The graph, three nodes at least.</param>
    /// <param name="epsilon">The largest error of a normalised value, above 0.</param>
    /// <param name="delta">How likely a larger one may be, above 0.</param>
    /// <returns>How many; more than a long holds is cut off.</returns>
    public static long Samples(AnalysisGraph graph, double epsilon, double delta)
    {
        // Paths by cost may have any number of nodes.
        var longest = graph.IsWeighted ? graph.NodeCount : VertexDiameter.Bound(graph);

        // The paper averages over n(n - 1) pairs; values are normalised by (n - 1)(n - 2).
        var strict = epsilon * (graph.NodeCount - 2) / graph.NodeCount;
        var dimension = Math.Floor(Math.Log2(Math.Max(1, longest - 2))) + 1;
        return (long)Math.Min(long.MaxValue, Math.Ceiling(0.5 / (strict * strict) * (dimension + Math.Log(1 / delta))));
    }

    /// <summary>Estimates it.</summary>
    /// <param name="graph">The graph, three nodes at least; weights, if any, are strengths.</param>
    /// <param name="samples">How many paths to draw.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>One normalised value a node.</returns>
    public static double[] Normalised(AnalysisGraph graph, long samples, long seed, RunOptions run)
    {
        var costs = ArcCosts.Of(graph);
        var workers = new ConcurrentBag<Worker>();
        Crew.Do(Blocks, run, block =>
        {
            var worker = workers.TryTake(out var idle) ? idle : new Worker(graph, costs);
            worker.Draw(Start(block + 1) - Start(block), new Pcg64(seed, block), run.Cancellation);
            workers.Add(worker);
        });
        var scale = graph.NodeCount / (samples * (graph.NodeCount - 2.0));
        var hits = new long[graph.NodeCount];
        foreach (var worker in workers)
        {
            for (var v = 0; v < hits.Length; v++)
            {
                hits[v] += worker.Hits[v];
            }
        }

        return Array.ConvertAll(hits, h => h * scale);

        long Start(int block) => (long)((Int128)samples * block / Blocks);
    }

    private sealed class Worker(AnalysisGraph graph, ArcCosts costs)
    {
        private readonly IPathSampler _sampler =
            costs.IsUnit ? new StepPathSampler(graph) : new CheapestPathSampler(graph, costs);

        public int[] Hits { get; } = new int[graph.NodeCount];

        public void Draw(long samples, Pcg64 random, CancellationToken cancellation)
        {
            for (var sample = 0L; sample < samples; sample++)
            {
                cancellation.ThrowIfCancellationRequested();
                var from = random.NextInt(graph.NodeCount);
                var to = random.NextInt(graph.NodeCount - 1);
                _sampler.Draw(from, to < from ? to : to + 1, random, Hits);
            }
        }
    }
}
