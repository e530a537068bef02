using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ClusterGraph.Analysis.Communities;

/// <summary>Makes a graph whose nodes are sets of nodes: weights between sets add up, weights inside vanish. O(n + m).</summary>
internal static class Aggregation
{
    /// <summary>Aggregates a graph.</summary>
    /// <param name="level">The graph.</param>
    /// <param name="setOf">The set of each node, from 0 without gaps.</param>
    /// <param name="count">How many sets.</param>
    /// <returns>The graph of the sets.</returns>
    public static Level Of(Level level, int[] setOf, int count)
    {
        var (begins, members) = NodeOrder.Ascending(setOf);
        var offsets = new int[count + 1];
        var targets = GC.AllocateUninitializedArray<int>(level.Offsets[level.NodeCount] + 1);
        var weights = GC.AllocateUninitializedArray<double>(targets.Length);
        var masses = new Mass[count];
        var sums = new double[count];
        for (var set = 0; set < count; set++)
        {
            var (first, last) = (offsets[set], offsets[set]);
            for (var at = begins[set]; at < begins[set + 1]; at++)
            {
                masses[set] += level.Masses[members[at]];
                last = Gather(level, members[at], setOf, sums, targets, last);
            }

            offsets[set + 1] = Write(set, targets, weights, sums, first, last);
        }

        return new Level(offsets, targets, weights, masses, level.Rate);
    }

    // Appends the sets around a node to the row, and adds up the weight to each. The row never outgrows what it is made of.
    private static int Gather(Level level, int node, int[] setOf, double[] sums, int[] targets, int last)
    {
        unchecked
        {
            ref var sets = ref MemoryMarshal.GetArrayDataReference(setOf);
            ref var first = ref MemoryMarshal.GetArrayDataReference(sums);
            var given = level.Weights;
            for (var at = level.Offsets[node]; at < level.Offsets[node + 1]; at++)
            {
                // Weights are positive, so 0 means not seen before; written without a branch. Sets are below the number
                // of sums by definition, so they are not checked again.
                var set = Unsafe.Add(ref sets, level.Targets[at]);
                ref var sum = ref Unsafe.Add(ref first, set);
                targets[last] = set;
                last += sum == 0 ? 1 : 0;
                sum += given is null ? 1 : given[at];
            }

            return last;
        }
    }

    private static int Write(int set, int[] targets, double[] weights, double[] sums, int first, int last)
    {
        var kept = first;
        for (var at = first; at < last; at++)
        {
            var target = targets[at];
            targets[kept] = target;
            weights[kept] = sums[target];
            sums[target] = 0;
            kept += target == set ? 0 : 1;
        }

        return kept;
    }
}
