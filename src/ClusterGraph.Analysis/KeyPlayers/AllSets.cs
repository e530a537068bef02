using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.KeyPlayers;

/// <summary>Tries every set of k actors: each set of k - 1 in turn, with all candidates for the last place at once.</summary>
internal static class AllSets
{
    /// <summary>Up to how many sets all are tried.</summary>
    public const double MostTried = 2e6;

    private const int MostBlocks = 64;

    /// <summary>Counts the sets of k out of n.</summary>
    public static double Count(int n, int k)
    {
        var count = 1.0;
        for (var i = 1; i <= k; i++)
        {
            count *= (n - k + i) / (double)i;
        }

        return Math.Round(count);
    }

    /// <summary>Finds the best sets.</summary>
    public static KeyPlayerSets Best(int n, int k, Func<IKeyPlayerAim> aims, RunOptions run)
    {
        var blocks = k == 1 ? 1 : Math.Min(MostBlocks, n - k + 1);
        var found = new KeyPlayerSets[blocks];
        Crew.Do(blocks, run, block =>
        {
            found[block] = new KeyPlayerSets();
            var search = new Search(n, k, aims(), found[block], run.Cancellation);
            for (var first = block; first <= (k == 1 ? 0 : n - k); first += blocks)
            {
                search.From(first);
            }
        });
        var best = new KeyPlayerSets();
        Array.ForEach(found, best.Offer);
        return best;
    }

    private sealed class Search(int n, int k, IKeyPlayerAim aim, KeyPlayerSets found, CancellationToken cancellation)
    {
        private readonly double[] _scores = new double[n];
        private readonly int[] _rest = new int[k - 1];

        public void From(int first)
        {
            if (k == 1)
            {
                Last(0);
                return;
            }

            for (var i = 0; i < _rest.Length; i++)
            {
                _rest[i] = first + i;
            }

            do
            {
                Last(_rest[^1] + 1);
            }
            while (Advance());
        }

        private void Last(int from)
        {
            cancellation.ThrowIfCancellationRequested();
            aim.ScoreAll(_rest, from, _scores);
            for (var v = from; v < n; v++)
            {
                found.Offer(_rest, v, _scores[v]);
            }
        }

        // The next set of k - 1 with the same first member that leaves room for a last one.
        private bool Advance()
        {
            var i = _rest.Length - 1;
            while (i > 0 && _rest[i] == n - k + i)
            {
                i--;
            }

            if (i <= 0)
            {
                return false;
            }

            _rest[i]++;
            for (var j = i + 1; j < _rest.Length; j++)
            {
                _rest[j] = _rest[j - 1] + 1;
            }

            return true;
        }
    }
}
