using System.Numerics;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// Buckets a little narrower than the cheapest arc (Denardo and Fox 1979): no arc leads from a bucket into the same one, so
/// that all nodes of the first bucket are settled in any order, without a comparison. Buckets go round in a ring that
/// spans the dearest arc. Push O(1); pop O(ring / 64) at worst, and O(1) as a rule.
/// </summary>
internal struct CostBuckets : ICostQueue
{
    // Rounding moves a quotient by far less than this part of a bucket, as long as there are fewer than 1e9 of them.
    private const double Margin = 1e-6;
    private readonly double _perBucket;
    private readonly int[] _heads;
    private readonly ulong[] _used;
    private readonly int[] _next;
    private readonly int[] _nodes;
    private int _current;
    private int _pending;
    private int _entries;

    /// <summary>Makes room.</summary>
    /// <param name="cheapest">The lowest cost of an arc.</param>
    /// <param name="ratio">How many times as much the dearest arc costs.</param>
    /// <param name="capacity">How often nodes may be put in between two calls of <see cref="Clear"/>.</param>
    public CostBuckets(double cheapest, double ratio, int capacity)
    {
        _perBucket = (1 + Margin) / cheapest;
        _heads = new int[Math.Max(64, (int)BitOperations.RoundUpToPowerOf2((uint)ratio + 3))];
        _used = new ulong[_heads.Length / 64];
        _next = new int[capacity];
        _nodes = new int[capacity];
    }

    /// <inheritdoc/>
    public void Clear()
    {
        Array.Clear(_used);
        (_current, _pending, _entries) = (0, 0, 0);
    }

    /// <inheritdoc/>
    public void Push(int node, double cost)
    {
        unchecked
        {
            // Whole buckets round the ring come off; a cost may be too large for an int.
            var bucket = (int)((long)(cost * _perBucket) & (_heads.Length - 1));
            ref var used = ref _used[bucket >> 6];
            var bit = 1UL << bucket;
            _next[_entries] = (used & bit) == 0 ? -1 : _heads[bucket];
            used |= bit;
            _nodes[_entries] = node;
            _heads[bucket] = _entries++;
            _pending++;
        }
    }

    /// <inheritdoc/>
    public bool TryPop(out int node)
    {
        if (_pending == 0)
        {
            node = -1;
            return false;
        }

        unchecked
        {
            if ((_used[_current >> 6] & (1UL << _current)) == 0)
            {
                _current = NextUsed();
            }

            var entry = _heads[_current];
            node = _nodes[entry];
            _heads[_current] = _next[entry];
            _used[_current >> 6] ^= _next[entry] < 0 ? 1UL << _current : 0;
            _pending--;
            return true;
        }
    }

    private readonly int NextUsed()
    {
        unchecked
        {
            var word = _current >> 6;
            var bits = _used[word] & (ulong.MaxValue << _current);
            while (bits == 0)
            {
                word = (word + 1) & (_used.Length - 1);
                bits = _used[word];
            }

            return (word << 6) + BitOperations.TrailingZeroCount(bits);
        }
    }
}
