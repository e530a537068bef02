using System.Numerics;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// What every new tie adds, by exact expectations over all worlds of a small undirected map. Nodes without a link are all alike
/// but for whether they begin: two places stand for all of them. O(worlds · k²) for k nodes with links.
/// </summary>
internal sealed class ExactTies
{
    private readonly double[] _sums;
    private readonly LiveWorlds _worlds;
    private readonly int[] _seeds;
    private readonly int _places;

    /// <summary>Computes.</summary>
    /// <param name="worlds">The worlds.</param>
    /// <param name="seeds">Who begins, each once; empty for everybody alone.</param>
    /// <param name="run">How to go about it.</param>
    public ExactTies(LiveWorlds worlds, int[] seeds, RunOptions run)
    {
        (_worlds, _seeds, _places) = (worlds, seeds, worlds.Nodes.Length + 2);
        var (from, isAll) = (worlds.BitsOf(seeds), seeds.Length == 0);
        _sums = worlds.Sum((_places * _places) + 1, run, (chance, next, s) => Add(chance, next, from, isAll, s));
        Before = _sums[^1] + (isAll
            ? worlds.Numbers.Count(bit => bit < 0) : seeds.Count(v => worlds.Numbers[v] < 0));
    }

    /// <summary>Gets what is reached without a new tie.</summary>
    public double Before { get; }

    /// <summary>What is reached more when two nodes pass it on to each other for certain.</summary>
    public double GainOf(int a, int b) => _sums[(PlaceOf(a) * _places) + PlaceOf(b)];

    private static void Add(double chance, ulong[] next, ulong from, bool isAll, double[] sums)
    {
        var (k, places) = (next.Length, next.Length + 2);
        var reached = LiveWorlds.Reach(next, from);
        Span<ulong> pieces = stackalloc ulong[LiveWorlds.MostNodes];
        Span<int> sizes = stackalloc int[LiveWorlds.MostNodes + 2];
        Span<bool> has = stackalloc bool[LiveWorlds.MostNodes + 2];
        (sizes[k], sizes[k + 1], has[k + 1]) = (1, 1, true);
        for (var v = 0; v < k; v++)
        {
            pieces[v] = LiveWorlds.Reach(next, 1UL << v);
            (sizes[v], has[v]) = (BitOperations.PopCount(pieces[v]), ((reached >> v) & 1) != 0);
            sums[^1] += isAll ? chance * sizes[v] : 0;
        }

        sums[^1] += isAll ? 0 : chance * BitOperations.PopCount(reached);
        for (var a = 0; a < places; a++)
        {
            // Nodes of one piece gain nothing; the places of those without a link stand for different nodes.
            var piece = a < k ? pieces[a] : 0;
            for (var b = 0; b < places; b++)
            {
                var gain = isAll ? 2 * sizes[a] * sizes[b] : Gain(has[a], has[b], sizes[a], sizes[b]);
                sums[(a * places) + b] += b < k && ((piece >> b) & 1) != 0 ? 0 : chance * gain;
            }
        }
    }

    private static int Gain(bool hasFirst, bool hasSecond, int first, int second) =>
        hasFirst == hasSecond ? 0 : hasFirst ? second : first;

    // The last two places are a node without a link that does not begin, and one that does.
    private int PlaceOf(int node) => _worlds.Numbers[node] is var bit and >= 0 ? bit
        : _seeds.Contains(node) ? _places - 1 : _places - 2;
}
