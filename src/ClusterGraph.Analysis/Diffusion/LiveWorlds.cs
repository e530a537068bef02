using System.Numerics;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// All ways in which the coins of a small map can fall, each with its probability, for exact expectations (the live-edge
/// form, Kempe, Kleinberg and Tardos 2003). Only nodes that have a link are in it: at most 64, so that a set of them is one word.
/// </summary>
internal abstract class LiveWorlds
{
    /// <summary>How many nodes with links there may be.</summary>
    public const int MostNodes = 64;

    /// <summary>How many worlds there may be: those of 20 coins.</summary>
    public const long MostWorlds = 1L << 20;

    private const int MostBlocks = 64;

    /// <summary>Makes worlds over some nodes.</summary>
    /// <param name="nodes">The nodes that have links, ascending.</param>
    /// <param name="all">How many nodes there are with and without links.</param>
    protected LiveWorlds(int[] nodes, int all)
    {
        Nodes = nodes;
        Numbers = new int[all];
        Array.Fill(Numbers, -1);
        for (var i = 0; i < nodes.Length; i++)
        {
            Numbers[nodes[i]] = i;
        }
    }

    /// <summary>Gets the nodes that have links; bit i of a word is the i-th of them.</summary>
    public int[] Nodes { get; }

    /// <summary>Gets the bit of each node; -1 for those without a link.</summary>
    public int[] Numbers { get; }

    /// <summary>Gets how many worlds there are.</summary>
    public abstract long Count { get; }

    /// <summary>Everybody whom some reach in a world.</summary>
    /// <param name="next">Whom each node leads to.</param>
    /// <param name="from">Where the search begins.</param>
    public static ulong Reach(ulong[] next, ulong from)
    {
        for (var front = from; front != 0;)
        {
            front = Step(next, front) & ~from;
            from |= front;
        }

        return from;
    }

    /// <summary>Everybody to whom a set leads in one step.</summary>
    public static ulong Step(ulong[] next, ulong front)
    {
        unchecked
        {
            var met = 0UL;
            for (; front != 0; front &= front - 1)
            {
                met |= next[BitOperations.TrailingZeroCount(front)];
            }

            return met;
        }
    }

    /// <summary>The word of some nodes; those without a link are left out.</summary>
    public ulong BitsOf(IEnumerable<int> nodes) =>
        nodes.Where(v => Numbers[v] >= 0).Aggregate(0UL, (bits, v) => bits | (1UL << Numbers[v]));

    /// <summary>Adds up something over all worlds; the order of sums does not depend on threads.</summary>
    /// <param name="length">How many sums there are.</param>
    /// <param name="run">How to go about it.</param>
    /// <param name="add">Adds what one world is worth: its probability, whom each node leads to, the sums.</param>
    public double[] Sum(int length, RunOptions run, Action<double, ulong[], double[]> add)
    {
        var blocks = new double[(int)Math.Min(Count, MostBlocks)][];
        Crew.Do(blocks.Length, run, block =>
        {
            var sums = new double[length];
            Visit(Count * block / blocks.Length, Count * (block + 1) / blocks.Length, run, (p, next) => add(p, next, sums));
            blocks[block] = sums;
        });
        var total = new double[length];
        foreach (var sums in blocks)
        {
            for (var i = 0; i < length; i++)
            {
                total[i] += sums[i];
            }
        }

        return total;
    }

    /// <summary>Visits a range of worlds whose probability is above 0.</summary>
    protected abstract void Visit(long from, long to, RunOptions run, Action<double, ulong[]> visit);
}
