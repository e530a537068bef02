using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Numerics;

/// <summary>
/// Repeats something random many times. Every round draws from a stream of its own, so that round 17 is the same
/// whoever does it and whenever.
/// </summary>
internal static class Rounds
{
    // Enough blocks for progress and cancellation, few enough that the scratch of each block is made rarely.
    private const int Blocks = 64;

    /// <summary>Does the rounds, several at a time.</summary>
    /// <typeparam name="T">The working memory of the rounds that follow each other on one thread.</typeparam>
    /// <param name="count">How many rounds.</param>
    /// <param name="seed">The seed of all of them.</param>
    /// <param name="run">How many threads, whom to tell, when to stop.</param>
    /// <param name="scratch">Makes working memory.</param>
    /// <param name="round">Does one round; it leaves what it finds under its own number.</param>
    public static void Do<T>(int count, long seed, RunOptions run, Func<T> scratch, Action<int, Pcg64, T> round)
    {
        var blocks = Math.Min(count, Blocks);
        Crew.Do(blocks, run, block =>
        {
            var memory = scratch();
            for (var i = (int)((long)count * block / blocks); i < (int)((long)count * (block + 1) / blocks); i++)
            {
                run.Cancellation.ThrowIfCancellationRequested();
                round(i, new Pcg64(seed, i), memory);
            }
        });
    }
}
