namespace ClusterGraph.Analysis.Graph;

/// <summary>Loose arcs on their way into an <see cref="Adjacency"/>: any order, repetitions and self-loops allowed.</summary>
/// <param name="Sources">Where each arc begins.</param>
/// <param name="Targets">Where each arc ends.</param>
/// <param name="Weights">The weight of each arc; null when no weight is read.</param>
public sealed record ArcList(int[] Sources, int[] Targets, double[]? Weights)
{
    /// <summary>Sorts the arcs into rows, drops self-loops and unites parallel arcs. O(n + m), two counting sorts.</summary>
    /// <param name="nodes">The number of nodes.</param>
    /// <param name="merge">What becomes of the weights of parallel arcs.</param>
    /// <returns>The rows.</returns>
    public Adjacency ToRows(int nodes, WeightMerge merge) => Compact(ByTarget(nodes).Transpose(), merge);

    /// <summary>Counts the arcs that begin where they end. O(m).</summary>
    /// <returns>How many.</returns>
    public int CountLoops()
    {
        var loops = 0;
        for (var i = 0; i < Sources.Length; i++)
        {
            loops += Sources[i] == Targets[i] ? 1 : 0;
        }

        return loops;
    }

    // The rows of the transpose, unsorted; transposing them once more sorts every row.
    private Adjacency ByTarget(int nodes)
    {
        var offsets = new int[nodes + 1];
        foreach (var target in Targets)
        {
            offsets[target + 1]++;
        }

        for (var v = 1; v <= nodes; v++)
        {
            offsets[v] += offsets[v - 1];
        }

        var next = offsets.AsSpan(0, nodes).ToArray();
        var sources = new int[Sources.Length];
        var weights = Weights is null ? null : new double[Sources.Length];
        for (var i = 0; i < Sources.Length; i++)
        {
            var at = next[Targets[i]]++;
            sources[at] = Sources[i];
            if (weights is not null)
            {
                weights[at] = Weights![i];
            }
        }

        return new Adjacency(offsets, sources, weights);
    }

    private static Adjacency Compact(Adjacency rows, WeightMerge merge)
    {
        var (targets, weights, offsets) = (rows.Targets, rows.Weights, rows.Offsets);
        var kept = 0;
        for (var v = 0; v < rows.NodeCount; v++)
        {
            var (begin, end) = (offsets[v], offsets[v + 1]);
            offsets[v] = kept;
            for (var at = begin; at < end; at++)
            {
                if (targets[at] == v)
                {
                    continue;
                }

                if (kept > offsets[v] && targets[kept - 1] == targets[at])
                {
                    Unite(weights, kept - 1, at, merge);
                    continue;
                }

                targets[kept] = targets[at];
                if (weights is not null)
                {
                    weights[kept] = weights[at];
                }

                kept++;
            }
        }

        offsets[^1] = kept;
        return kept == targets.Length
            ? rows : new Adjacency(offsets, targets.AsSpan(0, kept).ToArray(), weights?.AsSpan(0, kept).ToArray());
    }

    private static void Unite(double[]? weights, int into, int from, WeightMerge merge)
    {
        if (weights is not null)
        {
            weights[into] = merge == WeightMerge.Sum ? weights[into] + weights[from] : Math.Max(weights[into], weights[from]);
        }
    }
}
