using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.KeyPlayers;

/// <summary>
/// Builds a set greedily, and others at random; exchanges one member at a time as long as that helps. Where the score is
/// monotone and submodular the greedy set, and so the result, has at least 1 - 1/e of the best (Nemhauser et al. 1978);
/// elsewhere there is no guarantee. k scorings of all candidates a round of exchanges.
/// </summary>
internal static class GreedyWithSwaps
{
    /// <summary>Finds the best sets it can.</summary>
    public static KeyPlayerSets Best(int n, int k, int starts, long seed, Func<IKeyPlayerAim> aims, RunOptions run)
    {
        var found = new KeyPlayerSets[starts];
        Crew.Do(starts, run, start =>
        {
            found[start] = new KeyPlayerSets();
            var walk = new Walk(n, k, aims(), found[start], run.Cancellation);
            if (start == 0)
            {
                walk.Grow();
            }
            else
            {
                walk.Begin(new Pcg64(seed, start));
            }

            walk.Exchange();
        });
        return Distinct(found);
    }

    private static KeyPlayerSets Distinct(KeyPlayerSets[] found)
    {
        var best = new KeyPlayerSets();
        foreach (var sets in found)
        {
            foreach (var set in sets.Listed)
            {
                if (!best.Holds(set.AsSpan(1), set[0]))
                {
                    best.Offer(set.AsSpan(1), set[0], sets.Score);
                }
            }
        }

        return best;
    }

    private sealed class Walk(int n, int k, IKeyPlayerAim aim, KeyPlayerSets found, CancellationToken cancellation)
    {
        private readonly double[] _scores = new double[n];
        private int[] _members = [];

        public void Grow()
        {
            while (_members.Length < k)
            {
                _members = [.. _members, Top(_members)];
            }
        }

        public void Begin(Pcg64 random)
        {
            var order = Enumerable.Range(0, n).ToArray();
            random.Shuffle<int>(order);
            _members = order[..k];
        }

        // Goes round until no member could be exchanged for a better one.
        public void Exchange()
        {
            var current = double.NegativeInfinity;
            for (var (place, unchanged) = (0, 0); unchanged < k; place = (place + 1) % k)
            {
                int[] rest = [.. _members[..place], .. _members[(place + 1)..]];
                var top = Top(rest);
                if (double.IsNaN(_scores[top]))
                {
                    return;
                }

                OfferTied(rest, top);
                var isBetter = _scores[top] > current && !IsTied(_scores[top], current);
                unchanged = isBetter && top != _members[place] ? 1 : unchanged + 1;
                if (isBetter)
                {
                    (_members[place], current) = (top, _scores[top]);
                }
            }
        }

        private static bool IsTied(double a, double b) => double.IsFinite(b) && Ranking.AreTied(a, b);

        private void OfferTied(int[] rest, int top)
        {
            for (var v = 0; v < n; v++)
            {
                if (Ranking.AreTied(_scores[v], _scores[top]) && !found.Holds(rest, v))
                {
                    found.Offer(rest, v, _scores[v]);
                }
            }
        }

        // The candidate with the highest score, the lowest of several.
        private int Top(int[] rest)
        {
            cancellation.ThrowIfCancellationRequested();
            aim.ScoreAll(rest, 0, _scores);
            var top = Array.FindIndex(_scores, s => !double.IsNaN(s));
            for (var v = Math.Max(0, top); v < n; v++)
            {
                top = _scores[v] > _scores[top] && !Ranking.AreTied(_scores[v], _scores[top]) ? v : top;
            }

            return Math.Max(0, top);
        }
    }
}
