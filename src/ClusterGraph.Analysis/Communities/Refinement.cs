using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// Divides each community anew from single nodes: a node that is still alone, and well connected to the rest of its
/// community, joins one of the well-connected parts whose gain is not negative, at random in favour of large gains
/// (Traag, Waltman and van Eck 2019, appendix A). Parts grow along links only, so every part is connected.
/// </summary>
internal sealed class Refinement
{
    // exp(-40) is below the rounding of a sum that holds a 1.
    private const double Negligible = 40;

    private readonly Level _level;
    private readonly int[] _communityOf;
    private readonly double _randomness;
    private readonly Pcg64 _random;
    private readonly Mass[] _communities;
    private readonly Mass[] _parts;
    private readonly int[] _partOf;
    private readonly int[] _sizes;
    private readonly double[] _toRest;
    private readonly NeighbourSums _sums;
    private readonly List<(int Part, double Gain)> _candidates = [];

    private Refinement(Level level, int[] communityOf, double randomness, Pcg64 random)
    {
        (_level, _communityOf, _randomness, _random) = (level, communityOf, randomness, random);
        _communities = new Mass[level.NodeCount];
        _parts = (Mass[])level.Masses.Clone();
        _partOf = new int[level.NodeCount];
        _sizes = new int[level.NodeCount];
        _toRest = new double[level.NodeCount];
        _sums = new NeighbourSums(level.NodeCount);
        for (var v = 0; v < communityOf.Length; v++)
        {
            _communities[communityOf[v]] += level.Masses[v];
            _partOf[v] = v;
            _sizes[v] = 1;
            _toRest[v] = WithinCommunity(v);
        }
    }

    /// <summary>Divides the communities.</summary>
    /// <param name="level">The graph.</param>
    /// <param name="communityOf">The community of each node.</param>
    /// <param name="randomness">How freely parts are chosen, in the units of gains.</param>
    /// <param name="random">Gives order and choices.</param>
    /// <returns>The part of each node, named by one of its nodes.</returns>
    public static int[] Run(Level level, int[] communityOf, double randomness, Pcg64 random)
    {
        var refinement = new Refinement(level, communityOf, randomness, random);
        foreach (var node in NodeQueue.RandomOrder(level.NodeCount, random))
        {
            if (refinement._sizes[node] == 1 && refinement._partOf[node] == node && refinement.IsWellConnected(node))
            {
                refinement.Visit(node);
            }
        }

        return refinement._partOf;
    }

    private double WithinCommunity(int node)
    {
        unchecked
        {
            var (sum, own) = (0.0, _communityOf[node]);
            for (var at = _level.Offsets[node]; at < _level.Offsets[node + 1]; at++)
            {
                if (_communityOf[_level.Targets[at]] == own)
                {
                    sum += _level.Weights is null ? 1 : _level.Weights[at];
                }
            }

            return sum;
        }
    }

    // A part is named by a node that never leaves it, so its community is that node's.
    private bool IsWellConnected(int part) =>
        _toRest[part] >= _level.Rate * (_parts[part] * (_communities[_communityOf[part]] - _parts[part]));

    private void Visit(int node)
    {
        _sums.AddWithin(_level, node, _communityOf, _partOf);
        var mass = _level.Masses[node];
        var most = 0.0;
        _candidates.Clear();
        foreach (var part in _sums.Touched)
        {
            var gain = _sums.To(part) - (_level.Rate * (mass * _parts[part]));
            if (gain >= 0 && gain > most - (Negligible * _randomness) && IsWellConnected(part))
            {
                _candidates.Add((part, gain));
                most = Math.Max(most, gain);
            }
        }

        if (_candidates.Count > 0)
        {
            Join(node, Choose(most));
        }

        _sums.Clear();
    }

    private int Choose(double most)
    {
        _candidates.RemoveAll(c => c.Gain <= most - (Negligible * _randomness));
        if (_candidates.Count <= 1)
        {
            return _candidates[0].Part;
        }

        var total = 0.0;
        foreach (var (_, gain) in _candidates)
        {
            total += Math.Exp((gain - most) / _randomness);
        }

        var left = _random.NextDouble() * total;
        foreach (var (part, gain) in _candidates)
        {
            left -= Math.Exp((gain - most) / _randomness);
            if (left < 0)
            {
                return part;
            }
        }

        return _candidates[^1].Part;
    }

    private void Join(int node, int part)
    {
        _partOf[node] = part;
        _sizes[part]++;
        _sizes[node] = 0;
        _parts[part] += _level.Masses[node];
        _toRest[part] += _toRest[node] - (2 * _sums.To(part));
    }
}
