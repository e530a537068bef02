using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// Runs the Leiden algorithm with several random streams of one seed, keeps the best division and tells how far the runs
/// agree. O(runs · m + different divisions² · n).
/// </summary>
public static class LeidenRuns
{
    private const double Same = 1e-12;

    /// <summary>Runs it.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How to look for communities.</param>
    /// <param name="runs">How many runs, at least 1.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>The best division; of equally good ones that of the lowest stream.</returns>
    public static LeidenOutcome Best(AnalysisGraph graph, LeidenOptions options, int runs, RunOptions? run = null)
    {
        if (graph.Out.ArcCount == 0)
        {
            return new LeidenOutcome(Leiden.Run(graph, options), double.NaN, runs, runs > 1 ? 1 : double.NaN);
        }

        var how = run ?? RunOptions.Default;
        var level = Level.Of(graph, options);
        var divisions = new int[runs][];
        var qualities = new double[runs];
        Crew.Do(runs, how, stream =>
        {
            divisions[stream] = Leiden.Run(level, options, stream, how.Cancellation);
            qualities[stream] = CommunityQuality.Of(graph, divisions[stream], options.Goal, options.Resolution);
        });
        var most = qualities.Max();
        var best = Array.FindIndex(qualities, q => IsSame(q, most));
        return new LeidenOutcome(
            divisions[best], qualities[best], qualities.Count(q => IsSame(q, most)), Stability(divisions, how));
    }

    private static bool IsSame(double quality, double most) => quality >= most - (Same * Math.Max(1, Math.Abs(most)));

    // Most runs of a small graph find one of few divisions, so pairs of different ones are compared once.
    private static double Stability(int[][] divisions, RunOptions how)
    {
        var kinds = divisions.GroupBy(d => d, new DivisionComparer()).Select(g => (Division: g.Key, Count: g.Count())).ToList();
        var pairs = new List<(int First, int Second)>();
        for (var first = 0; first < kinds.Count; first++)
        {
            for (var second = first + 1; second < kinds.Count; second++)
            {
                pairs.Add((first, second));
            }
        }

        var shares = new double[pairs.Count];
        Crew.Do(pairs.Count, how with { Progress = null }, pair =>
        {
            var (first, second) = (kinds[pairs[pair].First], kinds[pairs[pair].Second]);
            shares[pair] = (double)first.Count * second.Count
                * MutualInformation.Normalised(first.Division, second.Division);
        });
        var equal = kinds.Sum(k => k.Count * (k.Count - 1.0) / 2);
        return (equal + shares.Sum()) / (divisions.Length * (divisions.Length - 1.0) / 2);
    }

    private sealed class DivisionComparer : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = default(HashCode);
            hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(obj.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
