namespace ClusterGraph.Analysis.Paths;

/// <summary>Grows while a block of searches adds the distances it finds.</summary>
internal sealed class DistanceTotals
{
    private long[] _pairs = new long[16];

    /// <summary>Makes room.</summary>
    /// <param name="nodes">How many nodes.</param>
    public DistanceTotals(int nodes)
    {
        Reached = new int[nodes];
        Far = new double[nodes];
        Harmonic = new double[nodes];
        Farthest = new double[nodes];
    }

    /// <summary>Gets how many others each node has met.</summary>
    public int[] Reached { get; }

    /// <summary>Gets the sums of distances.</summary>
    public double[] Far { get; }

    /// <summary>Gets the sums of inverse distances.</summary>
    public double[] Harmonic { get; }

    /// <summary>Gets the largest distances.</summary>
    public double[] Farthest { get; }

    /// <summary>Adds up blocks in their order.</summary>
    /// <param name="nodes">How many nodes.</param>
    /// <param name="blocks">The blocks.</param>
    public static DistanceSums Fold(int nodes, IReadOnlyList<DistanceTotals> blocks)
    {
        var all = new DistanceTotals(nodes);
        foreach (var block in blocks)
        {
            for (var v = 0; v < nodes; v++)
            {
                all.Reached[v] += block.Reached[v];
                all.Far[v] += block.Far[v];
                all.Harmonic[v] += block.Harmonic[v];
                all.Farthest[v] = Math.Max(all.Farthest[v], block.Farthest[v]);
            }

            for (var distance = 0; distance < block._pairs.Length; distance++)
            {
                all.AddPairs(distance, block._pairs[distance]);
            }
        }

        var last = Array.FindLastIndex(all._pairs, p => p > 0);
        return new DistanceSums(all.Reached, all.Far, all.Harmonic, all.Farthest, all._pairs[..(last + 1)]);
    }

    /// <summary>Adds one pair by cost.</summary>
    /// <param name="node">The node.</param>
    /// <param name="distance">How far the other is, above 0.</param>
    public void Add(int node, double distance)
    {
        Reached[node]++;
        Far[node] += distance;
        Harmonic[node] += 1 / distance;
        Farthest[node] = Math.Max(Farthest[node], distance);
    }

    /// <summary>Adds pairs to those at a number of steps.</summary>
    /// <param name="steps">How many steps.</param>
    /// <param name="pairs">How many pairs.</param>
    public void AddPairs(int steps, long pairs)
    {
        while (steps >= _pairs.Length)
        {
            Array.Resize(ref _pairs, 2 * _pairs.Length);
        }

        _pairs[steps] += pairs;
    }
}
