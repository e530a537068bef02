using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// Chooses seeds greedily by simulation, and counts a candidate anew only when its old gain would still win (CELF: Leskovec et al.
/// 2007, KDD). All candidates meet the same random numbers. At least 1 - 1/e of the best, up to the error of the simulation.
/// O(n + k · recounts) times the runs.
/// </summary>
/// <param name="Nodes">The nodes in the order in which they were chosen.</param>
/// <param name="Spreads">How many the first i reach on average.</param>
/// <param name="Alone">How many each node reaches alone.</param>
internal sealed record LazySeeds(int[] Nodes, double[] Spreads, double[] Alone)
{
    /// <summary>Chooses.</summary>
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="k">How many are chosen.</param>
    /// <param name="models">Makes a model for one thread.</param>
    /// <param name="runs">How many runs count a candidate.</param>
    /// <param name="seed">The seed of the runs.</param>
    /// <param name="run">How to go about it.</param>
    public static LazySeeds Choose(int nodes, int k, Func<SpreadModel> models, int runs, long seed, RunOptions run)
    {
        var alone = new double[nodes];
        var blocks = Math.Min(nodes, 64);
        Crew.Do(blocks, run, block =>
        {
            var model = models();
            for (var v = nodes * block / blocks; v < nodes * (block + 1) / blocks; v++)
            {
                run.Cancellation.ThrowIfCancellationRequested();
                alone[v] = Mean(model, [v], runs, seed);
            }
        });
        var queue = new PriorityQueue<(int Node, int Round), (double, int)>();
        for (var v = 0; v < nodes; v++)
        {
            queue.Enqueue((v, 0), (-alone[v], v));
        }

        return Pick(queue, k, new Counter(models(), runs, seed), run) with { Alone = alone };
    }

    private static LazySeeds Pick(
        PriorityQueue<(int Node, int Round), (double, int)> queue, int k, Counter counter, RunOptions run)
    {
        var (chosen, spreads, reached) = (new List<int>(), new List<double>(), 0.0);
        while (chosen.Count < k && queue.TryDequeue(out var candidate, out var gain))
        {
            run.Cancellation.ThrowIfCancellationRequested();
            if (candidate.Round == chosen.Count)
            {
                reached -= gain.Item1;
                chosen.Add(candidate.Node);
                spreads.Add(reached);
                continue;
            }

            var spread = Mean(counter.Model, [.. chosen, candidate.Node], counter.Runs, counter.Seed);
            queue.Enqueue((candidate.Node, chosen.Count), (reached - spread, candidate.Node));
        }

        return new LazySeeds([.. chosen], [.. spreads], []);
    }

    private static double Mean(SpreadModel model, int[] seeds, int runs, long seed)
    {
        var sum = 0L;
        for (var i = 0; i < runs; i++)
        {
            model.Run(new Pcg64(seed, i), seeds);
            sum += model.Reached.Length;
        }

        return sum / (double)runs;
    }

    private sealed record Counter(SpreadModel Model, int Runs, long Seed);
}
