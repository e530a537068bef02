namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// Picks the nodes that are in the most sets, one after the other: at least 1 - 1/e of the best choice (Nemhauser et al. 1978).
/// Of equal ones the lowest node. O(members + k n).
/// </summary>
internal sealed class Coverage
{
    private const int Taken = -1;

    private readonly ReverseSets _sets;
    private readonly int[] _gains;
    private readonly int[] _rowOf;
    private readonly int[] _setsOf;
    private readonly bool[] _isCovered;

    private Coverage(ReverseSets sets)
    {
        _sets = sets;
        _gains = new int[sets.NodeCount];
        _isCovered = new bool[sets.Count];
        (_rowOf, _setsOf) = Invert(sets, _gains);
    }

    /// <summary>Gets the nodes in the order in which they were picked.</summary>
    public List<int> Picked { get; } = [];

    /// <summary>Gets how many sets are covered after each pick.</summary>
    public List<int> Covered { get; } = [];

    /// <summary>
    /// Gets a number of sets that no choice of k nodes can exceed: the least, over all picks, of those covered so far and the k
    /// largest gains left (Tang et al. 2018).
    /// </summary>
    public long Bound { get; private set; } = long.MaxValue;

    /// <summary>Picks.</summary>
    /// <param name="sets">The sets.</param>
    /// <param name="k">How many nodes.</param>
    public static Coverage Greedy(ReverseSets sets, int k)
    {
        var coverage = new Coverage(sets);
        for (var i = 0; i < k; i++)
        {
            coverage.LowerBound(k);
            coverage.Pick();
        }

        coverage.LowerBound(k);
        return coverage;
    }

    private static (int[] RowOf, int[] SetsOf) Invert(ReverseSets sets, int[] counts)
    {
        foreach (var node in sets.Members)
        {
            counts[node]++;
        }

        var rowOf = new int[counts.Length + 1];
        for (var v = 0; v < counts.Length; v++)
        {
            rowOf[v + 1] = rowOf[v] + counts[v];
        }

        var (next, setsOf) = (rowOf.AsSpan(0, counts.Length).ToArray(), new int[rowOf[^1]]);
        var members = sets.Members;
        for (var i = 0; i < sets.Count; i++)
        {
            foreach (var node in members[sets.Offsets[i]..sets.Offsets[i + 1]])
            {
                setsOf[next[node]++] = i;
            }
        }

        return (rowOf, setsOf);
    }

    private void Pick()
    {
        var best = -1;
        for (var v = 0; v < _gains.Length; v++)
        {
            best = _gains[v] > (best < 0 ? Taken : _gains[best]) ? v : best;
        }

        Covered.Add((Covered.Count == 0 ? 0 : Covered[^1]) + _gains[best]);
        Picked.Add(best);
        for (var at = _rowOf[best]; at < _rowOf[best + 1]; at++)
        {
            Cover(_setsOf[at]);
        }

        // All its sets are covered by now, so nobody counts it down again.
        _gains[best] = Taken;
    }

    private void Cover(int set)
    {
        if (_isCovered[set])
        {
            return;
        }

        _isCovered[set] = true;
        foreach (var node in _sets.Members[_sets.Offsets[set].._sets.Offsets[set + 1]])
        {
            _gains[node]--;
        }
    }

    private void LowerBound(int k)
    {
        var largest = new PriorityQueue<int, int>();
        foreach (var gain in _gains)
        {
            if (largest.Count < k)
            {
                largest.Enqueue(gain, gain);
            }
            else if (gain > largest.Peek())
            {
                largest.EnqueueDequeue(gain, gain);
            }
        }

        var sum = Covered.Count == 0 ? 0L : Covered[^1];
        while (largest.TryDequeue(out var gain, out _))
        {
            sum += Math.Max(0, gain);
        }

        Bound = Math.Min(Bound, sum);
    }
}
