namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// The rows of one community at a time, without links that leave it, with its members numbered by their places: small
/// enough to stay near the processor while the community is divided.
/// </summary>
internal sealed class CommunityRows
{
    private readonly Level _level;
    private readonly int[] _communityOf;
    private readonly int[] _placeOf;
    private int[] _offsets = new int[1];
    private int[] _targets = [];
    private double[] _weights = [];

    /// <summary>Prepares rows of a graph.</summary>
    public CommunityRows(Level level, int[] communityOf)
    {
        (_level, _communityOf) = (level, communityOf);
        _placeOf = new int[level.NodeCount];
    }

    /// <summary>Reads a community.</summary>
    /// <param name="members">Its members.</param>
    public void Load(ReadOnlySpan<int> members)
    {
        var entries = 0;
        for (var place = 0; place < members.Length; place++)
        {
            _placeOf[members[place]] = place;
            entries += _level.Offsets[members[place] + 1] - _level.Offsets[members[place]];
        }

        _offsets = Room(_offsets, members.Length + 1);
        _targets = Room(_targets, entries + 1);
        _weights = Room(_weights, entries + 1);
        var kept = 0;
        for (var place = 0; place < members.Length; place++)
        {
            kept = Keep(members[place], kept);
            _offsets[place + 1] = kept;
        }
    }

    /// <summary>Gives the neighbours of a member, by place.</summary>
    public ReadOnlySpan<int> Of(int place) => _targets.AsSpan(_offsets[place], _offsets[place + 1] - _offsets[place]);

    /// <summary>Gives the weights beside the neighbours.</summary>
    public ReadOnlySpan<double> WeightsOf(int place) => _weights.AsSpan(_offsets[place], _offsets[place + 1] - _offsets[place]);

    /// <summary>Sums the weights of a member.</summary>
    public double Sum(int place)
    {
        var sum = 0.0;
        foreach (var weight in WeightsOf(place))
        {
            sum += weight;
        }

        return sum;
    }

    private static T[] Room<T>(T[] array, int length) => array.Length >= length ? array : new T[Math.Max(length, 2 * array.Length)];

    // Every neighbour is written, and written over by the next one unless it stays.
    private int Keep(int node, int kept)
    {
        unchecked
        {
            var (communityOf, placeOf, weights) = (_communityOf, _placeOf, _level.Weights);
            var (own, first) = (communityOf[node], _level.Offsets[node]);
            var row = _level.Targets.AsSpan(first, _level.Offsets[node + 1] - first);
            for (var i = 0; i < row.Length; i++)
            {
                _targets[kept] = placeOf[row[i]];
                _weights[kept] = weights is null ? 1 : weights[first + i];
                kept += communityOf[row[i]] == own ? 1 : 0;
            }

            return kept;
        }
    }
}
