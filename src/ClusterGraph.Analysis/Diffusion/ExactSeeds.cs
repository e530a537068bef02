using System.Numerics;
using ClusterGraph.Analysis.KeyPlayers;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// Chooses seeds by exact expectations over all worlds of a small map: greedily, and, where there are not too many, among all sets.
/// O(worlds · (k n + sets)).
/// </summary>
/// <param name="Nodes">The nodes in the order of greedy choice.</param>
/// <param name="Spreads">How many the first i reach.</param>
/// <param name="Alone">How many each node reaches alone.</param>
/// <param name="Best">The best sets of all; null when not all were tried.</param>
internal sealed record ExactSeeds(int[] Nodes, double[] Spreads, double[] Alone, KeyPlayerSets? Best)
{
    private const int MostSets = 20_000;
    private const double MostWork = 1e9;

    /// <summary>Chooses.</summary>
    /// <param name="worlds">The worlds.</param>
    /// <param name="k">How many are chosen.</param>
    /// <param name="run">How to go about it.</param>
    public static ExactSeeds Choose(LiveWorlds worlds, int k, RunOptions run)
    {
        var (chosen, spreads, alone) = (new List<int>(), new List<double>(), Array.Empty<double>());
        while (chosen.Count < k)
        {
            var scores = WithOneMore(worlds, chosen, run);
            alone = chosen.Count == 0 ? scores : alone;
            var top = Top(scores, chosen);
            chosen.Add(top);
            spreads.Add(scores[top]);
        }

        return new ExactSeeds([.. chosen], [.. spreads], alone, All(worlds, k, run));
    }

    // How many the chosen and one more reach; a node without a link adds itself and nobody else.
    private static double[] WithOneMore(LiveWorlds worlds, List<int> chosen, RunOptions run)
    {
        var (from, bits) = (worlds.BitsOf(chosen), worlds.Nodes.Length);
        var sums = worlds.Sum(bits + 1, run, (chance, next, s) =>
        {
            var covered = LiveWorlds.Reach(next, from);
            s[bits] += chance * BitOperations.PopCount(covered);
            for (var v = 0; v < bits; v++)
            {
                var isIn = ((covered >> v) & 1) != 0;
                s[v] += chance * BitOperations.PopCount(isIn ? covered : covered | LiveWorlds.Reach(next, 1UL << v));
            }
        });
        var withoutLink = chosen.Count(v => worlds.Numbers[v] < 0);
        return Array.ConvertAll(worlds.Numbers, bit => withoutLink + (bit < 0 ? sums[bits] + 1 : sums[bit]));
    }

    private static int Top(double[] scores, List<int> chosen)
    {
        var top = -1;
        for (var v = 0; v < scores.Length; v++)
        {
            var isBetter = top < 0 || (scores[v] > scores[top] && !Ranking.AreTied(scores[v], scores[top]));
            top = !chosen.Contains(v) && isBetter ? v : top;
        }

        return top;
    }

    private static KeyPlayerSets? All(LiveWorlds worlds, int k, RunOptions run)
    {
        // Of those without a link only as many as are chosen can matter, as all are alike.
        int[] candidates = [.. worlds.Nodes, .. Enumerable.Range(0, worlds.Numbers.Length).Where(v => worlds.Numbers[v] < 0).Take(k)];
        var count = AllSets.Count(candidates.Length, k);
        if (count > MostSets || count * k * worlds.Count > MostWork)
        {
            return null;
        }

        int[][] sets = [.. Subsets(candidates, k, 0)];
        ulong[] words = [.. sets.Select(set => worlds.BitsOf(set))];
        var sums = worlds.Sum(sets.Length, run, (chance, next, s) => AddAll(chance, next, words, s));
        var best = new KeyPlayerSets();
        for (var i = 0; i < sets.Length; i++)
        {
            best.Offer(sets[i].AsSpan(1), sets[i][0], sums[i] + sets[i].Count(v => worlds.Numbers[v] < 0));
        }

        return best;
    }

    private static void AddAll(double chance, ulong[] next, ulong[] words, double[] sums)
    {
        Span<ulong> reach = stackalloc ulong[LiveWorlds.MostNodes];
        for (var v = 0; v < next.Length; v++)
        {
            reach[v] = LiveWorlds.Reach(next, 1UL << v);
        }

        unchecked
        {
            for (var i = 0; i < words.Length; i++)
            {
                var covered = 0UL;
                for (var rest = words[i]; rest != 0; rest &= rest - 1)
                {
                    covered |= reach[BitOperations.TrailingZeroCount(rest)];
                }

                sums[i] += chance * BitOperations.PopCount(covered);
            }
        }
    }

    private static IEnumerable<int[]> Subsets(int[] from, int k, int first) => k == 0 ? [[]]
        : Enumerable.Range(first, Math.Max(0, from.Length - first)).SelectMany(
            i => Subsets(from, k - 1, i + 1).Select(rest => (int[])[from[i], .. rest]));
}
