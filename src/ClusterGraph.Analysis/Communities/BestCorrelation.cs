using System.Numerics;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// The core whose picture correlates best with the links (Borgatti and Everett 1999, Social Networks 21). Up to
/// <see cref="MostProven"/> actors all 2^n sets are tried; beyond, seeded walks uphill, which may miss the best.
/// Correlations within 1e-9 of each other are tied.
/// </summary>
internal static class BestCorrelation
{
    /// <summary>Up to how many actors all sets are tried.</summary>
    public const int MostProven = 16;

    /// <summary>Finds the best cores.</summary>
    /// <returns>The cores; null when no set has a correlation, because all pairs are alike.</returns>
    public static CoreSets? Find(AnalysisGraph graph, Func<CoreTally, double> fit, int starts, long seed, RunOptions run) =>
        graph.NodeCount <= MostProven ? TryAll(graph, fit) : Walk(graph, fit, starts, seed, run);

    /// <summary>Tries all sets.</summary>
    /// <returns>The best cores; null when no set has a correlation.</returns>
    public static CoreSets? TryAll(AnalysisGraph graph, Func<CoreTally, double> fit)
    {
        var outOf = Masks(graph.Out);
        var all = (1u << graph.NodeCount) - 1;
        var best = new TiedBest<uint>();
        for (var core = 0u; core <= all; core++)
        {
            if (best.Admits(fit(Tally(graph, outOf, core, all))))
            {
                best.Add(core);
            }
        }

        return best.Items.Count == 0 ? null : Of(graph.NodeCount, [.. best.Items.Select(Members)], isProven: true);
    }

    /// <summary>Walks uphill from random cores.</summary>
    /// <returns>The best cores found; null when no set has a correlation.</returns>
    public static CoreSets? Walk(AnalysisGraph graph, Func<CoreTally, double> fit, int starts, long seed, RunOptions run)
    {
        var climbs = new CoreClimb[starts];
        var likely = FewestErrors.Find(graph).Core;
        _ = graph.In;
        Crew.Do(starts, run, start =>
        {
            var random = new Pcg64(seed, start);
            climbs[start] = new CoreClimb(graph, fit);
            climbs[start].Begin(start == 0 ? likely : Some(graph.NodeCount, random));
            climbs[start].Climb(random, run.Cancellation);
        });
        var best = climbs.Max(c => c.Fit);
        return double.IsInfinity(best)
            ? null : Of(graph.NodeCount, Distinct(climbs.Where(c => Ranking.AreTied(c.Fit, best))), isProven: false);
    }

    private static CoreTally Tally(AnalysisGraph graph, uint[] outOf, uint core, uint all)
    {
        var (inside, outside) = (0, 0);
        for (var v = 0; v < outOf.Length; v++)
        {
            var isCore = (core >> v & 1) == 1;
            inside += isCore ? BitOperations.PopCount(outOf[v] & core) : 0;
            outside += isCore ? 0 : BitOperations.PopCount(outOf[v] & all & ~core);
        }

        return new CoreTally(graph.NodeCount, BitOperations.PopCount(core), graph.Out.ArcCount, inside, outside);
    }

    private static uint[] Masks(Adjacency rows)
    {
        var masks = new uint[rows.NodeCount];
        for (var v = 0; v < masks.Length; v++)
        {
            foreach (var to in rows.Of(v))
            {
                masks[v] |= 1u << to;
            }
        }

        return masks;
    }

    private static int[] Members(uint core) => [.. Enumerable.Range(0, MostProven).Where(v => (core >> v & 1) == 1)];

    // Cores of all sizes are equally likely to be begun with.
    private static IEnumerable<int> Some(int nodes, Pcg64 random)
    {
        var order = Enumerable.Range(0, nodes).ToArray();
        random.Shuffle<int>(order);
        return order.Take(1 + random.NextInt(nodes - 1));
    }

    private static List<int[]> Distinct(IEnumerable<CoreClimb> climbs)
    {
        var sets = new List<int[]>();
        foreach (var core in climbs.Select(c => c.Core))
        {
            if (!sets.Exists(s => s.AsSpan().SequenceEqual(core)))
            {
                sets.Add(core);
            }
        }

        return sets;
    }

    private static CoreSets Of(int nodes, List<int[]> sets, bool isProven)
    {
        var shares = new double[nodes];
        foreach (var v in sets.SelectMany(s => s))
        {
            shares[v]++;
        }

        sets.Sort((a, b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.AsSpan().SequenceCompareTo(b));
        return new CoreSets(
            sets[0], Array.ConvertAll(shares, s => s / sets.Count), [.. sets.Take(CoreSets.MostListed)], sets.Count, isProven);
    }
}
