using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>Hands the values of actors round at random among those who have one.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal sealed class LabelShuffle<T>(T[] values, Func<T, bool> isMissing)
{
    private readonly int[] _holders = [.. Enumerable.Range(0, values.Length).Where(v => !isMissing(values[v]))];

    /// <summary>Shuffles again and again and computes a number each time. O(permutations times the work of one).</summary>
    /// <typeparam name="TMemory">The type of the working memory.</typeparam>
    /// <param name="context">Says how often, from which seed, on how many threads.</param>
    /// <param name="memory">Makes working memory.</param>
    /// <param name="compute">Computes the number from the shuffled values.</param>
    public double[] Draw<TMemory>(MethodContext context, Func<TMemory> memory, Func<T[], TMemory, double> compute)
    {
        var drawn = new double[ChanceParameters.PermutationsOf(context)];
        Rounds.Do(
            drawn.Length, ChanceParameters.SeedOf(context), context.Run,
            () => (Values: (T[])values.Clone(), Held: new T[_holders.Length], Memory: memory()),
            (round, random, own) =>
            {
                Hand(own.Values, own.Held, random);
                drawn[round] = compute(own.Values, own.Memory);
            });
        return drawn;
    }

    // Starts from the original order each time, so that a round does not depend on the one before it.
    private void Hand(T[] shuffled, T[] held, Pcg64 random)
    {
        for (var i = 0; i < held.Length; i++)
        {
            held[i] = values[_holders[i]];
        }

        random.Shuffle<T>(held);
        for (var i = 0; i < held.Length; i++)
        {
            shuffled[_holders[i]] = held[i];
        }
    }
}
