namespace ClusterGraph.Analysis.Numerics;

/// <summary>
/// The permuted congruential generator PCG64 (XSL-RR 128/64). Small, seeded, the same on every machine; streams of one
/// seed are independent, so that work split over threads draws what it would draw alone. Not for secrets.
/// Source: O'Neill 2014, HMC-CS-2014-0905.
/// </summary>
public sealed class Pcg64
{
    private static readonly UInt128 Multiplier = new(2549297995355413924UL, 4865540595714422341UL);
    private readonly UInt128 _increment;
    private UInt128 _state;

    /// <summary>Starts a generator.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="stream">Which of the independent streams of the seed.</param>
    public Pcg64(long seed, long stream = 0)
    {
        unchecked
        {
            _increment = (new UInt128(0xDA3E39CB94B95BDBUL, (ulong)stream) << 1) | 1;
            _state = _increment + (ulong)seed;
            Step();
        }
    }

    /// <summary>Draws 64 random bits.</summary>
    /// <returns>The bits.</returns>
    public ulong Next()
    {
        unchecked
        {
            Step();
            var folded = (ulong)(_state >> 64) ^ (ulong)_state;
            return ulong.RotateRight(folded, (int)(_state >> 122));
        }
    }

    /// <summary>Draws a number in [0, 1).</summary>
    /// <returns>The number, a multiple of 2^-53.</returns>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Draws a whole number in [0, bound) without bias (Lemire 2019).</summary>
    /// <param name="bound">How many numbers there are, at least 1.</param>
    /// <returns>The number.</returns>
    public int NextInt(int bound)
    {
        unchecked
        {
            var product = (UInt128)Next() * (uint)bound;
            if ((ulong)product < (uint)bound)
            {
                var threshold = (0UL - (uint)bound) % (uint)bound;
                while ((ulong)product < threshold)
                {
                    product = (UInt128)Next() * (uint)bound;
                }
            }

            return (int)(product >> 64);
        }
    }

    /// <summary>Puts items into a random order (Fisher-Yates).</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items.</param>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = NextInt(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private void Step()
    {
        unchecked
        {
            _state = (_state * Multiplier) + _increment;
        }
    }
}
