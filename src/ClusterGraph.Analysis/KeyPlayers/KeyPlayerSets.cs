using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.KeyPlayers;

/// <summary>The best sets of key players that were found: the first <see cref="MostListed"/> in the order of nodes.</summary>
internal sealed class KeyPlayerSets
{
    /// <summary>How many sets are listed.</summary>
    public const int MostListed = 20;

    private readonly List<int[]> _listed = [];

    /// <summary>Gets the score of the best sets; NaN when there is none.</summary>
    public double Score { get; private set; } = double.NaN;

    /// <summary>Gets how many were offered.</summary>
    public long Count { get; private set; }

    /// <summary>Gets the sets, each ascending.</summary>
    public IReadOnlyList<int[]> Listed => _listed;

    /// <summary>Offers a set that was not offered before.</summary>
    public void Offer(ReadOnlySpan<int> rest, int last, double score)
    {
        if (Admits(score, 1))
        {
            List([.. rest, last]);
        }
    }

    /// <summary>Takes over what another has found.</summary>
    public void Offer(KeyPlayerSets other)
    {
        if (other.Count > 0 && Admits(other.Score, other.Count))
        {
            foreach (var set in other._listed)
            {
                List(set);
            }
        }
    }

    /// <summary>Tells whether a set is among those listed.</summary>
    public bool Holds(ReadOnlySpan<int> rest, int last)
    {
        int[] set = [.. rest, last];
        Array.Sort(set);
        return _listed.Exists(s => s.AsSpan().SequenceEqual(set));
    }

    private bool Admits(double score, long count)
    {
        if (double.IsNaN(score) || (score < Score && !Ranking.AreTied(score, Score)))
        {
            return false;
        }

        if (double.IsNaN(Score) || !Ranking.AreTied(score, Score))
        {
            _listed.Clear();
            (Score, Count) = (score, 0);
        }

        Count += count;
        return true;
    }

    private void List(int[] set)
    {
        Array.Sort(set);
        var at = _listed.FindIndex(s => s.AsSpan().SequenceCompareTo(set) > 0);
        if (at >= 0 || _listed.Count < MostListed)
        {
            _listed.Insert(at < 0 ? _listed.Count : at, set);
        }

        if (_listed.Count > MostListed)
        {
            _listed.RemoveAt(MostListed);
        }
    }
}
