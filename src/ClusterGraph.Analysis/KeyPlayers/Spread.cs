using System.Numerics;
using System.Runtime.InteropServices;
using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.KeyPlayers;

/// <summary>
/// Who reaches whom in one step, two steps and so on, as one bit a pair, for all nodes at once.
/// O(steps · m · n / 64) and n² / 4 bytes.
/// </summary>
internal sealed class Spread
{
    private readonly Adjacency _rows;
    private readonly int _words;
    private ulong[] _now;
    private ulong[] _next;

    public Spread(Adjacency rows)
    {
        _rows = rows;
        _words = (rows.NodeCount + 63) / 64;
        _now = new ulong[rows.NodeCount * _words];
        _next = new ulong[rows.NodeCount * _words];
    }

    /// <summary>Begins with everybody reaching only themselves.</summary>
    /// <param name="isGone">Who is left out.</param>
    public void Begin(ReadOnlySpan<bool> isGone)
    {
        Array.Clear(_now);
        for (var v = 0; v < isGone.Length; v++)
        {
            if (!isGone[v])
            {
                _now[(v * _words) + (v >> 6)] = 1UL << (v & 63);
            }
        }
    }

    /// <summary>Goes one step further.</summary>
    /// <param name="isGone">Who is left out.</param>
    /// <returns>How many ordered pairs, everybody with themselves included, reach each other by now.</returns>
    public long Step(ReadOnlySpan<bool> isGone)
    {
        var reached = _words == 1 ? StepOfOneWord(isGone) : StepOfMany(isGone);
        (_now, _next) = (_next, _now);
        return reached;
    }

    /// <summary>Gives whom a node reaches by now.</summary>
    public ReadOnlySpan<ulong> Of(int node) => _now.AsSpan(node * _words, _words);

    private static long Count(ReadOnlySpan<ulong> bits)
    {
        var count = 0L;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    private static void Unite(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        var x = MemoryMarshal.Cast<ulong, Vector<ulong>>(into);
        var y = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (var i = 0; i < x.Length && i < y.Length; i++)
        {
            x[i] |= y[i];
        }

        for (var i = x.Length * Vector<ulong>.Count; i < into.Length && i < other.Length; i++)
        {
            into[i] |= other[i];
        }
    }

    // Those who are gone reach nobody, so uniting with them adds nothing.
    private long StepOfOneWord(ReadOnlySpan<bool> isGone)
    {
        var (now, next) = (_now, _next);
        var reached = 0L;
        for (var v = 0; v < isGone.Length; v++)
        {
            var bits = now[v];
            if (!isGone[v])
            {
                foreach (var to in _rows.Of(v))
                {
                    bits |= now[to];
                }
            }

            next[v] = bits;
            reached += BitOperations.PopCount(bits);
        }

        return reached;
    }

    private long StepOfMany(ReadOnlySpan<bool> isGone)
    {
        var reached = 0L;
        for (var v = 0; v < isGone.Length; v++)
        {
            var bits = _next.AsSpan(v * _words, _words);
            Of(v).CopyTo(bits);
            if (isGone[v])
            {
                continue;
            }

            foreach (var to in _rows.Of(v))
            {
                Unite(bits, Of(to));
            }

            reached += Count(bits);
        }

        return reached;
    }
}
