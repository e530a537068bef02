using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>Finds the new ties that raise spread most, on an undirected graph.</summary>
/// <param name="Before">What is reached without a new tie.</param>
/// <param name="Ties">The best ties with what each adds.</param>
/// <param name="StandardError">The standard error of the best one's gain; 0 when exact.</param>
/// <param name="Worlds">From how many worlds; 0 when exact.</param>
internal sealed record TieSearch(double Before, List<Tie> Ties, double StandardError, int Worlds)
{
    /// <summary>How many ties are listed.</summary>
    public const int Listed = 10;

    /// <summary>Beyond so many actors pairs are too many to score.</summary>
    public const int MostNodes = 20_000;

    private const int Shortlist = 200;
    private const long MostNumbers = 4_000_000;
    private const long JudgeSeed = 1L << 33;

    /// <summary>Over all worlds of a small map.</summary>
    public static TieSearch Exact(
        LiveWorlds worlds, int[] seeds, double chance, Func<int, int, bool> isAllowed, RunOptions run)
    {
        var exact = new ExactTies(worlds, seeds, run);
        var list = new TieList(Listed, isAllowed);
        for (var a = 0; a < worlds.Numbers.Length; a++)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            for (var b = a + 1; b < worlds.Numbers.Length; b++)
            {
                list.Offer(a, b, chance * exact.GainOf(a, b));
            }
        }

        return new TieSearch(exact.Before, list.Sorted(), 0, 0);
    }

    /// <summary>By worlds drawn at random: one lot lists the ties, a fresh one scores them.</summary>
    public static TieSearch Sampled(
        AnalysisGraph graph, int[] seeds, double chance, Func<int, int, bool> isAllowed, (int Worlds, long Seed) draws, RunOptions run)
    {
        var coins = TieWorld.Coins(graph, chance);
        var fit = Math.Max(64, Math.Min(draws.Worlds, MostNumbers / graph.NodeCount));
        var worlds = (int)((fit + TieScreen.Lanes - 1) / TieScreen.Lanes * TieScreen.Lanes);
        var screen = TieScreen.Draw(coins, worlds, draws.Seed, PartialProgress(run, 0));
        var listed = seeds.Length == 0
            ? screen.ForEverybody(Shortlist, isAllowed, PartialProgress(run, 1))
            : screen.ForSeeds(seeds, Shortlist, isAllowed);
        var judged = TieJudge.Of(coins, seeds, listed, chance, (draws.Worlds, draws.Seed + JudgeSeed), PartialProgress(run, 2));
        return new TieSearch(judged.Before, [.. judged.Ties.Take(Listed)], judged.StandardError, draws.Worlds);
    }

    private static RunOptions PartialProgress(RunOptions run, int part) => Numerics.PartialProgress.Of(run, part, 3);
}
