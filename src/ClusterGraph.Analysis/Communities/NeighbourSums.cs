namespace ClusterGraph.Analysis.Communities;

/// <summary>Adds up the weight from one node to each of the sets around it. Sums are kept between calls to spare clearing n entries.</summary>
/// <param name="sets">How many sets there may be.</param>
internal sealed class NeighbourSums(int sets)
{
    private readonly double[] _weights = new double[sets];
    private readonly int[] _touched = new int[sets + 1];
    private int _count;

    /// <summary>Gets the sets that are linked to the node, in the order in which its row names them.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    /// <summary>Gives the weight to a set; 0 when it is not linked.</summary>
    public double To(int set) => _weights[set];

    /// <summary>Adds up a whole row.</summary>
    public void Add(Level level, int node, int[] setOf)
    {
        unchecked
        {
            var (weights, touched, count) = (_weights, _touched, _count);
            var (at, end) = (level.Offsets[node], level.Offsets[node + 1]);
            var (targets, given) = (level.Targets, level.Weights);
            for (; at < end; at++)
            {
                // Weights are positive, so a sum of 0 means a set not seen before; written without a branch.
                ref var sum = ref weights[setOf[targets[at]]];
                touched[count] = setOf[targets[at]];
                count += sum == 0 ? 1 : 0;
                sum += given is null ? 1 : given[at];
            }

            _count = count;
        }
    }

    /// <summary>Adds up the part of a row that lies in one community.</summary>
    public void AddWithin(Level level, int node, int[] communityOf, int[] setOf)
    {
        unchecked
        {
            var (at, end, own) = (level.Offsets[node], level.Offsets[node + 1], communityOf[node]);
            for (; at < end; at++)
            {
                var neighbour = level.Targets[at];
                if (communityOf[neighbour] == own)
                {
                    ref var sum = ref _weights[setOf[neighbour]];
                    _touched[_count] = setOf[neighbour];
                    _count += sum == 0 ? 1 : 0;
                    sum += level.Weights is null ? 1 : level.Weights[at];
                }
            }
        }
    }

    /// <summary>Forgets all sums. O(sets touched).</summary>
    public void Clear()
    {
        foreach (var set in Touched)
        {
            _weights[set] = 0;
        }

        _count = 0;
    }
}
