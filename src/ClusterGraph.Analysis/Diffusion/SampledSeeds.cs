using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// Chooses seeds from reverse-reachable sets: one list of sets chooses, a fresh one judges, and both are doubled until the choice is
/// proven to reach 1 - 1/e - epsilon of the best with probability 1 - n^-l (OPIM-C: Tang, Tang, Xiao and Yuan 2018, SIGMOD). As no
/// set both chooses and judges, the gap in the proof of IMM (Chen 2018, arXiv 1808.09363) cannot arise here.
/// </summary>
/// <param name="Nodes">The nodes in the order in which they were chosen.</param>
/// <param name="Spreads">How many the first i reach on average, by the sets that judge.</param>
/// <param name="Guarantee">Which share of the best spread is proven.</param>
/// <param name="Sets">How many sets were drawn in all.</param>
/// <param name="Alone">How many each node reaches alone, by the sets that judge.</param>
internal sealed record SampledSeeds(int[] Nodes, double[] Spreads, double Guarantee, int Sets, double[] Alone)
{
    private const double Kept = 1 - (1 / Math.E);
    private const int FewestSets = 1000;
    private const int MostSets = 1 << 26;
    private const long MostMembers = 1L << 29;

    // A proof of 1 - 1/e needs few sets; a choice that chance hardly moves needs each chosen node in many of them.
    private const int SetsPerNode = 1000;
    private const double FineMembers = 1 << 24;
    private const long SecondList = 1L << 40;

    /// <summary>Chooses.</summary>
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="k">How many are chosen.</param>
    /// <param name="epsilon">How far the proven share may stay below 1 - 1/e.</param>
    /// <param name="delta">How likely the proof may fail.</param>
    /// <param name="models">Makes a model that runs backwards, for one thread.</param>
    /// <param name="seed">The seed of the sets.</param>
    /// <param name="run">How to go about it.</param>
    public static SampledSeeds Choose(
        int nodes, int k, double epsilon, double delta, Func<SpreadModel> models, long seed, RunOptions run)
    {
        var most = MostNeeded(nodes, k, epsilon, delta);
        var count = (int)Math.Clamp(most * epsilon * epsilon * k / nodes, FewestSets, MostSets);
        var rounds = Math.Max(1, (int)Math.Ceiling(Math.Log2(most / count)));
        var trust = Math.Log(3 * (rounds + 1) / delta);
        var (chooses, judges) = (new ReverseSets(nodes, models, seed, 0), new ReverseSets(nodes, models, seed, SecondList));
        for (var round = 1; ; round++)
        {
            chooses.Grow(count, PartialProgress(run, round, rounds + 1));
            judges.Grow(count, PartialProgress(run, round, rounds + 1));
            var picked = Coverage.Greedy(chooses, k);
            var proven = Proven(picked, chooses, judges, trust);
            if (proven >= Kept - epsilon || round >= rounds || count > MostSets / 2 || 2L * chooses.Members.Length > MostMembers)
            {
                chooses.Grow(FineCount(chooses, picked.Covered[^1], k), PartialProgress(run, round + 1, rounds + 1));
                picked = Coverage.Greedy(chooses, k);
                return Result(picked, judges, Math.Clamp(Proven(picked, chooses, judges, trust), 0, 1));
            }

            count *= 2;
        }
    }

    private static double Proven(Coverage picked, ReverseSets chooses, ReverseSets judges, double trust) =>
        Below(judges.CountWith([.. picked.Picked]), trust) / judges.Count / (Above(picked.Bound, trust) / chooses.Count);

    private static int FineCount(ReverseSets sets, int covered, int k)
    {
        var wanted = (double)SetsPerNode * k * sets.Count / Math.Max(1, covered);
        var affordable = FineMembers * sets.Count / sets.Members.Length;
        return (int)Math.Clamp(Math.Min(wanted, affordable), sets.Count, MostSets);
    }

    // The largest number of sets that can be needed (Tang et al. 2018, lemma 6.1).
    private static double MostNeeded(int n, int k, double epsilon, double delta)
    {
        var sets = 0.0;
        for (var i = 1; i <= k; i++)
        {
            sets += Math.Log((n - k + i) / (double)i);
        }

        var fail = Math.Log(6 / delta);
        var root = (Kept * Math.Sqrt(fail)) + Math.Sqrt(Kept * (sets + fail));
        return 2.0 * n * root * root / (epsilon * epsilon * k);
    }

    // With high probability the expected number of sets is at least, or at most, so many (their equations 5 and 8).
    private static double Below(double covered, double trust)
    {
        var root = Math.Sqrt(covered + (2 * trust / 9)) - Math.Sqrt(trust / 2);
        return (root * root) - (trust / 18);
    }

    private static double Above(double covered, double trust)
    {
        var root = Math.Sqrt(covered + (trust / 2)) + Math.Sqrt(trust / 2);
        return root * root;
    }

    private static RunOptions PartialProgress(RunOptions run, int round, int rounds) =>
        Numerics.PartialProgress.Of(run, round - 1, rounds);

    private static SampledSeeds Result(Coverage picked, ReverseSets judges, double proven)
    {
        var perSet = judges.NodeCount / (double)judges.Count;
        int[] nodes = [.. picked.Picked];
        var alone = new double[judges.NodeCount];
        foreach (var node in judges.Members)
        {
            alone[node]++;
        }

        return new SampledSeeds(
            nodes,
            [.. Enumerable.Range(1, nodes.Length).Select(i => perSet * judges.CountWith(nodes.AsSpan(0, i)))],
            proven,
            2 * judges.Count,
            Array.ConvertAll(alone, count => Math.Max(1, perSet * count)));
    }
}
