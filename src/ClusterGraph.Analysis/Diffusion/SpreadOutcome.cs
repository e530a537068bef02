using System.Numerics;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>What comes of a start: how many are reached, by which step, and who.</summary>
/// <param name="End">How many are reached in the end.</param>
/// <param name="Curve">How many are reached by each step, from 0.</param>
/// <param name="Chances">The probability of each node to be reached.</param>
/// <param name="MeanSteps">The mean step of each node when it is reached; NaN when it never is.</param>
internal sealed record SpreadOutcome(StepBand End, IReadOnlyList<StepBand> Curve, double[] Chances, double[] MeanSteps)
{
    /// <summary>Sums up many runs.</summary>
    public static SpreadOutcome Of(SpreadSample sample, int nodes) => new(
        StepBand.Of(sample.Sizes),
        [.. Enumerable.Range(0, sample.Steps + 1).Select(step => StepBand.Of(sample.ReachedBy(step)))],
        [.. Enumerable.Range(0, nodes).Select(sample.Chance)],
        [.. Enumerable.Range(0, nodes).Select(sample.MeanStep)]);

    /// <summary>Computes the exact expectation over all worlds.</summary>
    /// <param name="worlds">The worlds.</param>
    /// <param name="seeds">Who begins, each once.</param>
    /// <param name="mostSteps">After how many steps it ends.</param>
    /// <param name="run">How to go about it.</param>
    public static SpreadOutcome Of(LiveWorlds worlds, int[] seeds, int mostSteps, RunOptions run)
    {
        var k = worlds.Nodes.Length;
        var (from, steps) = (worlds.BitsOf(seeds), Math.Min(k, mostSteps));
        var sums = worlds.Sum(
            (2 * k) + ((steps + 1) * (k + 1)), run, (chance, next, s) => Add(new Exact(k, steps), chance, next, from, s));
        var alone = seeds.Count(v => worlds.Numbers[v] < 0);
        var curve = new List<StepBand>();
        for (var step = 0; step <= steps; step++)
        {
            curve.Add(StepBand.Of(sums.AsSpan((2 * k) + (step * (k + 1)), k + 1), alone));
        }

        while (curve.Count > 1 && curve[^1] == curve[^2])
        {
            curve.RemoveAt(curve.Count - 1);
        }

        var (chances, meanSteps) = (new double[worlds.Numbers.Length], new double[worlds.Numbers.Length]);
        for (var v = 0; v < chances.Length; v++)
        {
            var bit = worlds.Numbers[v];
            chances[v] = seeds.Contains(v) ? 1 : bit >= 0 ? sums[bit] : 0;
            meanSteps[v] = seeds.Contains(v) ? 0 : bit >= 0 ? sums[k + bit] / sums[bit] : double.NaN;
        }

        return new SpreadOutcome(curve[^1], curve, chances, meanSteps);
    }

    private static void Add(Exact size, double chance, ulong[] next, ulong from, double[] sums)
    {
        var (seen, front) = (0UL, from);
        for (var step = 0; step <= size.Steps; step++)
        {
            seen |= front;
            sums[(2 * size.Nodes) + (step * (size.Nodes + 1)) + BitOperations.PopCount(seen)] += chance;
            for (var rest = front; rest != 0; rest &= rest - 1)
            {
                var bit = BitOperations.TrailingZeroCount(rest);
                sums[bit] += chance;
                sums[size.Nodes + bit] += chance * step;
            }

            front = LiveWorlds.Step(next, front) & ~seen;
        }
    }

    private readonly record struct Exact(int Nodes, int Steps);
}
