using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// Moves single nodes to the best community around them, or to one of their own, as long as that is a gain; after a move
/// only neighbours elsewhere are looked at again (the fast local moving of Traag, Waltman and van Eck 2019).
/// </summary>
internal sealed class LocalMoves
{
    private readonly Level _level;
    private readonly int[] _communityOf;
    private readonly double _least;
    private readonly Mass[] _masses;
    private readonly int[] _sizes;
    private readonly int[] _empty;
    private readonly NeighbourSums _sums;
    private readonly NodeQueue _queue;
    private int _emptyCount;

    private LocalMoves(Level level, int[] communityOf, double least, Pcg64 random)
    {
        (_level, _communityOf, _least) = (level, communityOf, least);
        _masses = new Mass[level.NodeCount];
        _sizes = new int[level.NodeCount];
        _empty = new int[level.NodeCount];
        _sums = new NeighbourSums(level.NodeCount);
        for (var v = 0; v < communityOf.Length; v++)
        {
            _masses[communityOf[v]] += level.Masses[v];
            _sizes[communityOf[v]]++;
        }

        for (var community = level.NodeCount - 1; community >= 0; community--)
        {
            if (_sizes[community] == 0)
            {
                _empty[_emptyCount++] = community;
            }
        }

        _queue = new NodeQueue(level.NodeCount, random);
    }

    /// <summary>Moves nodes until no single move is a gain.</summary>
    /// <param name="level">The graph.</param>
    /// <param name="communityOf">The community of each node, 0 to n - 1; changed in place.</param>
    /// <param name="least">What counts as a gain rather than as rounding.</param>
    /// <param name="random">Gives the order of the first round.</param>
    public static void Run(Level level, int[] communityOf, double least, Pcg64 random)
    {
        var moves = new LocalMoves(level, communityOf, least, random);
        for (var node = moves._queue.Take(); node >= 0; node = moves._queue.Take())
        {
            moves.Visit(node);
        }
    }

    private void Visit(int node)
    {
        var own = _communityOf[node];
        var best = Best(node, own);
        if (best == own)
        {
            return;
        }

        _masses[own] -= _level.Masses[node];
        _masses[best] += _level.Masses[node];
        _sizes[best]++;
        if (--_sizes[own] == 0)
        {
            _empty[_emptyCount++] = own;
        }

        _communityOf[node] = best;
        for (var at = _level.Offsets[node]; at < _level.Offsets[node + 1]; at++)
        {
            if (_communityOf[_level.Targets[at]] != best)
            {
                _queue.Add(_level.Targets[at]);
            }
        }
    }

    private int Best(int node, int own)
    {
        _sums.Add(_level, node, _communityOf);
        var mass = _level.Masses[node];
        var rate = _level.Rate;
        var (best, most) = (own, _sums.To(own) - (rate * (mass * (_masses[own] - mass))) + _least);
        if (most < 0 && _sizes[own] > 1)
        {
            (best, most) = (-1, 0);
        }

        foreach (var community in _sums.Touched)
        {
            var gain = _sums.To(community) - (rate * (mass * _masses[community]));
            if (gain > most && community != own)
            {
                (best, most) = (community, gain);
            }
        }

        _sums.Clear();
        return best < 0 ? _empty[--_emptyCount] : best;
    }
}
