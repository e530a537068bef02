using System.Numerics;
using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Equivalence;

/// <summary>
/// The profile of every actor: with whom it is linked, as zeros and ones, its row and its column in each layer end to
/// end (Lorrain and White 1971). An undirected layer has one side only. n (n / 8) bytes a side and layer.
/// </summary>
public sealed class Profiles
{
    private readonly ulong[][] _bits;
    private readonly int[] _begins;

    private Profiles(ulong[][] bits, int[] begins, int length) => (_bits, _begins, Length) = (bits, begins, length);

    /// <summary>Gets how many actors there are.</summary>
    public int NodeCount => _bits.Length;

    /// <summary>Gets how many zeros and ones a profile has.</summary>
    public int Length { get; }

    /// <summary>Reads profiles.</summary>
    /// <param name="layers">The layers over the same nodes.</param>
    /// <param name="side">Which links count.</param>
    /// <returns>The profiles.</returns>
    public static Profiles Of(IReadOnlyList<AnalysisGraph> layers, ProfileSide side)
    {
        var nodes = layers.Count == 0 ? 0 : layers[0].NodeCount;
        var parts = layers.SelectMany(layer => Sides(layer, side)).ToList();
        var begins = Enumerable.Range(0, parts.Count).Select(part => part * nodes).ToArray();
        var bits = new ulong[nodes][];
        for (var v = 0; v < nodes; v++)
        {
            bits[v] = new ulong[((parts.Count * nodes) + 63) / 64];
            for (var part = 0; part < parts.Count; part++)
            {
                foreach (var other in parts[part].Of(v))
                {
                    var at = begins[part] + other;
                    bits[v][at >> 6] |= 1UL << (at & 63);
                }
            }
        }

        return new Profiles(bits, begins, parts.Count * nodes);
    }

    /// <summary>Counts the links of a profile.</summary>
    /// <param name="node">The actor.</param>
    /// <returns>How many ones it has.</returns>
    public int Ones(int node) => Count(_bits[node], _bits[node]);

    /// <summary>Correlates two profiles. O(length / 64).</summary>
    /// <param name="a">One actor.</param>
    /// <param name="b">The other.</param>
    /// <returns>Pearson's r; NaN when a profile is all zeros.</returns>
    public double Correlation(int a, int b)
    {
        double n = Length, first = Ones(a), second = Ones(b), both = Count(_bits[a], _bits[b]);
        return ((n * both) - (first * second)) / Math.Sqrt(first * (n - first) * second * (n - second));
    }

    /// <summary>Counts in how many places two profiles differ, ties between the two actors left out. O(length / 64).</summary>
    /// <param name="a">One actor.</param>
    /// <param name="b">The other.</param>
    /// <returns>The Hamming distance; its root is the Euclidean.</returns>
    public int Hamming(int a, int b)
    {
        var differing = 0;
        for (var word = 0; word < _bits[a].Length; word++)
        {
            differing += BitOperations.PopCount(_bits[a][word] ^ _bits[b][word]);
        }

        foreach (var begin in _begins)
        {
            differing -= Differs(a, b, begin + a) + Differs(a, b, begin + b);
        }

        return a == b ? 0 : differing;
    }

    private static IEnumerable<Adjacency> Sides(AnalysisGraph layer, ProfileSide side)
    {
        if (side != ProfileSide.Received || !layer.IsDirected)
        {
            yield return layer.Out;
        }

        if (side != ProfileSide.Sent && layer.IsDirected)
        {
            yield return layer.In;
        }
    }

    private static int Count(ulong[] a, ulong[] b)
    {
        var ones = 0;
        for (var word = 0; word < a.Length; word++)
        {
            ones += BitOperations.PopCount(a[word] & b[word]);
        }

        return ones;
    }

    private int Differs(int a, int b, int at) => (int)((_bits[a][at >> 6] ^ _bits[b][at >> 6]) >> (at & 63) & 1);
}
