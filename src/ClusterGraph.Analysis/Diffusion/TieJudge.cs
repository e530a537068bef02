using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// Scores listed ties by fresh worlds, the same for all of them, so that what made a tie come first by luck is not counted again.
/// </summary>
/// <param name="Before">What is reached without a new tie.</param>
/// <param name="Ties">The ties with what each adds, the best first.</param>
/// <param name="StandardError">The standard error of the best one's gain.</param>
internal sealed record TieJudge(double Before, List<Tie> Ties, double StandardError)
{
    private const int MostBlocks = 64;

    /// <summary>Scores ties.</summary>
    /// <param name="coins">Each link once.</param>
    /// <param name="seeds">Who begins; empty for everybody alone.</param>
    /// <param name="ties">The ties.</param>
    /// <param name="chance">The chance of the new tie.</param>
    /// <param name="draws">How many worlds, and from which seed.</param>
    /// <param name="run">How to go about it.</param>
    public static TieJudge Of(
        FlowArcs coins, int[] seeds, List<Tie> ties, double chance, (int Worlds, long Seed) draws, RunOptions run)
    {
        var n = coins.Rows.NodeCount;
        var blocks = new Sums[Math.Min(draws.Worlds, MostBlocks)];
        Crew.Do(blocks.Length, run, block =>
        {
            var (world, aims, sums) = (new TieWorld(coins), new TieAims(seeds), new Sums(ties.Count));
            for (var i = Start(block); i < Start(block + 1); i++)
            {
                run.Cancellation.ThrowIfCancellationRequested();
                world.Draw(new Pcg64(draws.Seed, i));
                sums.Before += aims.Begin(world, n);
                for (var t = 0; t < ties.Count; t++)
                {
                    sums.Add(t, aims.GainOf(world, ties[t].Low, ties[t].High));
                }
            }

            blocks[block] = sums;
        });
        return Fold(ties, chance, draws.Worlds, blocks);

        int Start(int block) => (int)((long)draws.Worlds * block / blocks.Length);
    }

    private static TieJudge Fold(List<Tie> ties, double chance, int worlds, Sums[] blocks)
    {
        var judged = ties.Select((t, i) => (
            Tie: t with { Gain = chance * blocks.Sum(b => (double)b.Gains[i]) / worlds },
            Square: chance * chance * blocks.Sum(b => b.Squares[i]) / worlds)).ToList();
        judged.Sort((a, b) => Tie.Compare(a.Tie, b.Tie));
        var error = judged.Count == 0 ? 0
            : Math.Sqrt(Math.Max(0, judged[0].Square - (judged[0].Tie.Gain * judged[0].Tie.Gain)) / worlds);
        return new TieJudge(blocks.Sum(b => (double)b.Before) / worlds, [.. judged.Select(j => j.Tie)], error);
    }

    private sealed class Sums(int ties)
    {
        public long Before { get; set; }

        public long[] Gains { get; } = new long[ties];

        public double[] Squares { get; } = new double[ties];

        public void Add(int tie, long gain)
        {
            Gains[tie] += gain;
            Squares[tie] += (double)gain * gain;
        }
    }
}
