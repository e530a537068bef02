namespace ClusterGraph.Analysis.Paths;

/// <summary>What is known of each node about its distances to some others, or from them; unreachable ones do not count.</summary>
/// <param name="Reached">How many others there are at a finite distance.</param>
/// <param name="Far">The sum of the distances.</param>
/// <param name="Harmonic">The sum of their inverses.</param>
/// <param name="Farthest">The largest distance; 0 when there is none.</param>
/// <param name="Pairs">How many pairs there are at each number of steps, from 0; empty when links have costs.</param>
public sealed record DistanceSums(int[] Reached, double[] Far, double[] Harmonic, double[] Farthest, long[] Pairs)
{
    /// <summary>Adds sums over other nodes.</summary>
    /// <param name="other">The sums.</param>
    /// <returns>The sums over both.</returns>
    internal DistanceSums With(DistanceSums other) => new(
        [.. Reached.Zip(other.Reached, (a, b) => a + b)],
        [.. Far.Zip(other.Far, (a, b) => a + b)],
        [.. Harmonic.Zip(other.Harmonic, (a, b) => a + b)],
        [.. Farthest.Zip(other.Farthest, Math.Max)],
        [.. Enumerable.Range(0, Math.Max(Pairs.Length, other.Pairs.Length))
            .Select(d => Pairs.ElementAtOrDefault(d) + other.Pairs.ElementAtOrDefault(d))]);
}
