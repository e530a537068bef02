using System.Numerics;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// Tosses the coins of a node's arcs. Where all have the same chance, 64 coins are tossed at once: random words are compared
/// with the binary digits of the chance until every one of the 64 is settled, some eight words for 64 exact coins.
/// </summary>
internal sealed class ArcDraws
{
    private const int Digits = 53;

    private readonly FlowArcs _arcs;
    private Pcg64 _random = new(0);
    private ulong _bits;
    private int _left;

    /// <summary>Makes room for the arcs of one node.</summary>
    public ArcDraws(FlowArcs arcs)
    {
        _arcs = arcs;
        var most = 0;
        for (var v = 0; v < arcs.Rows.NodeCount; v++)
        {
            most = Math.Max(most, arcs.Rows.Degree(v));
        }

        Hits = new int[most];
    }

    /// <summary>Gets the ends of the arcs that the last toss let through.</summary>
    public int[] Hits { get; }

    /// <summary>Begins a run; nothing of an earlier one is left over.</summary>
    public void Begin(Pcg64 random) => (_random, _bits, _left) = (random, 0, 0);

    /// <summary>Tosses for all arcs of a node.</summary>
    /// <returns>How many succeed; their ends stand in <see cref="Hits"/>.</returns>
    public int Toss(int node) => _arcs.Limits is null ? TossAlike(node) : TossEach(node, _arcs.Limits);

    private int TossAlike(int node)
    {
        unchecked
        {
            var (targets, hits, count) = (_arcs.Rows.Targets, Hits, 0);
            var end = _arcs.Rows.Offsets[node + 1];
            for (var at = _arcs.Rows.Offsets[node]; at < end;)
            {
                var taken = Math.Min(end - at, 64);
                for (var bits = Take(taken); bits != 0; bits &= bits - 1)
                {
                    hits[count++] = targets[at + BitOperations.TrailingZeroCount(bits)];
                }

                at += taken;
            }

            return count;
        }
    }

    private int TossEach(int node, ulong[] limits)
    {
        unchecked
        {
            var (targets, hits, count) = (_arcs.Rows.Targets, Hits, 0);
            var end = _arcs.Rows.Offsets[node + 1];
            for (var at = _arcs.Rows.Offsets[node]; at < end; at++)
            {
                if (_random.Next() >> 11 < limits[at])
                {
                    hits[count++] = targets[at];
                }
            }

            return count;
        }
    }

    private ulong Take(int coins)
    {
        unchecked
        {
            if (_left < coins)
            {
                _bits = Settle();
                _left = 64;
            }

            var taken = coins == 64 ? _bits : _bits & ((1UL << coins) - 1);
            _bits = coins == 64 ? 0 : _bits >> coins;
            _left -= coins;
            return taken;
        }
    }

    // A coin shows heads when its random number, read digit by digit, first differs from the chance where the chance has a 1.
    private ulong Settle()
    {
        var limit = _arcs.Common;
        if (limit == FlowArcs.Certain)
        {
            return ulong.MaxValue;
        }

        var (heads, open, last) = (0UL, ulong.MaxValue, BitOperations.TrailingZeroCount(limit));
        for (var digit = Digits - 1; digit >= last && open != 0; digit--)
        {
            var random = _random.Next();
            var isOne = ((limit >> digit) & 1) != 0;
            heads |= isOne ? open & ~random : 0;
            open &= isOne ? random : ~random;
        }

        return heads;
    }
}
