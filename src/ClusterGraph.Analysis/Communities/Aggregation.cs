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
        var (begins, members) = BySet(setOf, count);
        var offsets = new int[count + 1];
        var targets = GC.AllocateUninitializedArray<int>(level.Offsets[level.NodeCount]);
        var weights = GC.AllocateUninitializedArray<double>(targets.Length);
        var masses = new Mass[count];
        var sums = new NeighbourSums(count);
        var kept = 0;
        for (var set = 0; set < count; set++)
        {
            for (var at = begins[set]; at < begins[set + 1]; at++)
            {
                masses[set] += level.Masses[members[at]];
                sums.Add(level, members[at], setOf);
            }

            foreach (var neighbour in sums.Touched)
            {
                if (neighbour != set)
                {
                    targets[kept] = neighbour;
                    weights[kept++] = sums.To(neighbour);
                }
            }

            sums.Clear();
            offsets[set + 1] = kept;
        }

        return new Level(offsets, targets, weights, masses, level.Rate);
    }

    private static (int[] Begins, int[] Members) BySet(int[] setOf, int count)
    {
        var begins = new int[count + 1];
        foreach (var set in setOf)
        {
            begins[set + 1]++;
        }

        for (var set = 0; set < count; set++)
        {
            begins[set + 1] += begins[set];
        }

        var next = begins.AsSpan(0, count).ToArray();
        var members = new int[setOf.Length];
        for (var v = 0; v < setOf.Length; v++)
        {
            members[next[setOf[v]]++] = v;
        }

        return (begins, members);
    }
}
