using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    private readonly Community[] _communities;
    private readonly int[] _touched;
    private readonly int[] _empty;
    private readonly NodeQueue _queue;
    private int _emptyCount;

    private LocalMoves(Level level, int[] communityOf, double least, Pcg64 random)
    {
        (_level, _communityOf, _least) = (level, communityOf, least);
        _communities = new Community[level.NodeCount];
        _touched = new int[level.NodeCount + 1];
        _empty = new int[level.NodeCount];
        for (var v = 0; v < communityOf.Length; v++)
        {
            ref var community = ref _communities[communityOf[v]];
            community.Mass += level.Masses[v];
            community.Size++;
        }

        for (var community = level.NodeCount - 1; community >= 0; community--)
        {
            if (_communities[community].Size == 0)
            {
                _empty[_emptyCount++] = community;
            }
        }

        _queue = new NodeQueue(NodeOrder.AtRandom(communityOf, random).Nodes, communityOf);
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
            var (own, best) = (communityOf[node], moves.Best(node));
            if (best != own)
            {
                moves.Move(node, own, best);
            }
        }
    }

    private void Move(int node, int own, int best)
    {
        var mass = _level.Masses[node];
        _communities[own].Mass -= mass;
        _communities[best].Mass += mass;
        _communities[best].Size++;
        if (--_communities[own].Size == 0)
        {
            _empty[_emptyCount++] = own;
        }

        _communityOf[node] = best;
        foreach (var neighbour in _level.Targets.AsSpan(_level.Offsets[node], _level.Offsets[node + 1] - _level.Offsets[node]))
        {
            if (_communityOf[neighbour] != best)
            {
                _queue.Add(neighbour);
            }
        }
    }

    private int Best(int node)
    {
        var own = _communityOf[node];
        var touched = Gather(node);
        var (mass, rate) = (_level.Masses[node], _level.Rate);
        ref var home = ref _communities[own];
        var (best, most) = (own, home.Weight - (rate * (mass * (home.Mass - mass))) + _least);
        if (most < 0 && home.Size > 1)
        {
            (best, most) = (-1, 0);
        }

        foreach (var number in touched)
        {
            ref var community = ref _communities[number];
            var gain = community.Weight - (rate * (mass * community.Mass));
            community.Weight = 0;
            if (gain > most && number != own)
            {
                (best, most) = (number, gain);
            }
        }

        return best < 0 ? _empty[--_emptyCount] : best;
    }

    // Adds up the weight to each community around. Indices come from the rows themselves, so they are not checked again:
    // this loop is most of the running time.
    private ReadOnlySpan<int> Gather(int node)
    {
        unchecked
        {
            ref var communities = ref MemoryMarshal.GetArrayDataReference(_communities);
            ref var communityOf = ref MemoryMarshal.GetArrayDataReference(_communityOf);
            ref var touched = ref MemoryMarshal.GetArrayDataReference(_touched);
            var (at, end, count) = (_level.Offsets[node], _level.Offsets[node + 1], 0);
            var (targets, weights) = (_level.Targets, _level.Weights);
            for (; at < end; at++)
            {
                var number = Unsafe.Add(ref communityOf, targets[at]);
                ref var weight = ref Unsafe.Add(ref communities, number).Weight;

                // Weights are positive, so 0 means not seen before; written without a branch.
                Unsafe.Add(ref touched, count) = number;
                count += weight == 0 ? 1 : 0;
                weight += weights is null ? 1 : weights[at];
            }

            return _touched.AsSpan(0, count);
        }
    }
}
