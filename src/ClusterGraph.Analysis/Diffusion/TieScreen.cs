using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// Scores every pair of nodes by the same worlds. A tie between pieces of a and b nodes lets each of the a nodes reach b more and
/// the other way round: for all starters together it adds 2p times the expected product of their sizes, where the two nodes
/// are in different pieces (methods catalogue E7). O(n² · worlds / 8).
/// </summary>
internal sealed class TieScreen
{
    /// <summary>Worlds come in packs of so many.</summary>
    public const int Lanes = 8;

    private const int TileRows = 64;

    private readonly int _worlds;
    private readonly int _nodes;
    private readonly int[] _roots;
    private readonly float[] _sizes;

    private TieScreen(int nodes, int worlds)
    {
        (_nodes, _worlds) = (nodes, worlds);
        (_roots, _sizes) = (new int[nodes * worlds], new float[nodes * worlds]);
    }

    /// <summary>Draws worlds.</summary>
    /// <param name="coins">Each link once.</param>
    /// <param name="worlds">How many, a multiple of <see cref="Lanes"/>.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="run">How to go about it.</param>
    public static TieScreen Draw(FlowArcs coins, int worlds, long seed, RunOptions run)
    {
        var screen = new TieScreen(coins.Rows.NodeCount, worlds);
        Rounds.Do(worlds, seed, run, () => new TieWorld(coins), (i, random, world) =>
        {
            world.Draw(random);
            for (var v = 0; v < screen._nodes; v++)
            {
                var root = world.RootOf(v);
                screen._roots[(v * worlds) + i] = root;
                screen._sizes[(v * worlds) + i] = world.Sizes[root];
            }
        });
        return screen;
    }

    /// <summary>Finds the best ties for all starters together.</summary>
    /// <param name="most">How many are listed.</param>
    /// <param name="isAllowed">Whether two nodes may be introduced.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>The ties; gains are mean products of sizes.</returns>
    public List<Tie> ForEverybody(int most, Func<int, int, bool> isAllowed, RunOptions run)
    {
        var tiles = (_nodes + TileRows - 1) / TileRows;
        var lists = new TieList[tiles];
        Crew.Do(tiles, run, tile =>
        {
            lists[tile] = new TieList(most, isAllowed);
            for (var other = tile; other < tiles; other++)
            {
                run.Cancellation.ThrowIfCancellationRequested();
                Score(tile * TileRows, other * TileRows, lists[tile]);
            }
        });
        var best = new TieList(most, (_, _) => true);
        foreach (var tie in lists.SelectMany(list => list.Sorted()))
        {
            best.Offer(tie.Low, tie.High, tie.Gain);
        }

        return best.Sorted();
    }

    /// <summary>
    /// Finds the best ties for a group of seeds. No tie to a node beats one from a seed to it, so ties between two others count
    /// only where the one of them is tied to every seed already. O((seeds + contacts of all) · n · worlds).
    /// </summary>
    /// <param name="seeds">Who begins.</param>
    /// <param name="most">How many are listed.</param>
    /// <param name="isAllowed">Whether two nodes may be introduced.</param>
    /// <returns>The ties; gains are mean numbers of nodes reached more.</returns>
    public List<Tie> ForSeeds(int[] seeds, int most, Func<int, int, bool> isAllowed)
    {
        var reached = ReachedFrom(seeds);
        var list = new TieList(most, isAllowed);
        for (var b = 0; b < _nodes; b++)
        {
            if (seeds.Contains(b))
            {
                continue;
            }

            var open = seeds.Where(seed => isAllowed(seed, b)).ToList();
            foreach (var a in open.Count > 0 ? open : Enumerable.Range(0, _nodes).Where(a => isAllowed(a, b)))
            {
                list.Offer(a, b, MeanAdded(a, b, reached));
            }
        }

        return [.. list.Sorted().Distinct()];
    }

    // Whether each node is reached in each world, as the arrays of roots and sizes are laid out.
    private bool[] ReachedFrom(int[] seeds)
    {
        var reached = new bool[_roots.Length];
        for (var i = 0; i < reached.Length; i++)
        {
            var world = i % _worlds;
            reached[i] = Array.Exists(seeds, s => _roots[(s * _worlds) + world] == _roots[i]);
        }

        return reached;
    }

    private double MeanAdded(int a, int b, bool[] reached)
    {
        var sum = 0.0;
        for (var world = 0; world < _worlds; world++)
        {
            var (x, y) = ((a * _worlds) + world, (b * _worlds) + world);
            sum += reached[x] == reached[y] ? 0 : reached[x] ? _sizes[y] : _sizes[x];
        }

        return sum / _worlds;
    }

    private void Score(int first, int second, TieList list)
    {
        for (var a = first; a < Math.Min(first + TileRows, _nodes); a++)
        {
            for (var b = Math.Max(second, a + 1); b < Math.Min(second + TileRows, _nodes); b++)
            {
                var gain = Products(a, b) / _worlds;
                if (gain >= list.Bar)
                {
                    list.Offer(a, b, gain);
                }
            }
        }
    }

    // Four sums side by side, as each addition waits for the one before it.
    private float Products(int a, int b)
    {
        unchecked
        {
            var rootsA = MemoryMarshal.Cast<int, Vector256<int>>(_roots.AsSpan(a * _worlds, _worlds));
            var rootsB = MemoryMarshal.Cast<int, Vector256<int>>(_roots.AsSpan(b * _worlds, _worlds))[..rootsA.Length];
            var sizesA = MemoryMarshal.Cast<float, Vector256<float>>(_sizes.AsSpan(a * _worlds, _worlds))[..rootsA.Length];
            var sizesB = MemoryMarshal.Cast<float, Vector256<float>>(_sizes.AsSpan(b * _worlds, _worlds))[..rootsA.Length];
            var (s0, s1) = (Vector256<float>.Zero, Vector256<float>.Zero);
            var (s2, s3) = (Vector256<float>.Zero, Vector256<float>.Zero);
            var i = 0;
            for (; i + 3 < rootsA.Length; i += 4)
            {
                s0 += Apart(rootsA[i], rootsB[i], sizesA[i] * sizesB[i]);
                s1 += Apart(rootsA[i + 1], rootsB[i + 1], sizesA[i + 1] * sizesB[i + 1]);
                s2 += Apart(rootsA[i + 2], rootsB[i + 2], sizesA[i + 2] * sizesB[i + 2]);
                s3 += Apart(rootsA[i + 3], rootsB[i + 3], sizesA[i + 3] * sizesB[i + 3]);
            }

            for (; i < rootsA.Length; i++)
            {
                s0 += Apart(rootsA[i], rootsB[i], sizesA[i] * sizesB[i]);
            }

            return Vector256.Sum(s0 + s1 + (s2 + s3));
        }
    }

    private static Vector256<float> Apart(Vector256<int> rootsA, Vector256<int> rootsB, Vector256<float> product) =>
        Vector256.AndNot(product, Vector256.Equals(rootsA, rootsB).AsSingle());
}
