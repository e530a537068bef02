namespace ClusterGraph.Analysis.Graph;

/// <summary>
/// Who leads to whom, as compressed sparse rows: the neighbours of node v stand in ascending order, without repetition
/// and without v itself, at <c>Offsets[v]</c> to <c>Offsets[v + 1] - 1</c> of <see cref="Targets"/>. Frozen; safe to
/// share between threads as long as nobody writes into the arrays.
/// </summary>
public sealed class Adjacency
{
    /// <summary>Wraps rows that are in order already.</summary>
    /// <param name="offsets">n + 1 ascending offsets.</param>
    /// <param name="targets">One entry an arc.</param>
    /// <param name="weights">One entry an arc, or null when no weight is read.</param>
    internal Adjacency(int[] offsets, int[] targets, double[]? weights)
    {
        Offsets = offsets;
        Targets = targets;
        Weights = weights;
    }

    /// <summary>Gets the number of nodes.</summary>
    public int NodeCount => Offsets.Length - 1;

    /// <summary>Gets the number of arcs; an undirected link counts twice.</summary>
    public int ArcCount => Targets.Length;

    /// <summary>Gets where each row begins; n + 1 entries.</summary>
    public int[] Offsets { get; }

    /// <summary>Gets the neighbours, row by row.</summary>
    public int[] Targets { get; }

    /// <summary>Gets the weights beside <see cref="Targets"/>; null when no weight is read.</summary>
    public double[]? Weights { get; }

    /// <summary>Counts the neighbours of a node. O(1).</summary>
    /// <param name="node">The node.</param>
    /// <returns>How many.</returns>
    public int Degree(int node) => Offsets[node + 1] - Offsets[node];

    /// <summary>Gives the neighbours of a node, ascending. O(1).</summary>
    /// <param name="node">The node.</param>
    /// <returns>The neighbours.</returns>
    public ReadOnlySpan<int> Of(int node) => Targets.AsSpan(Offsets[node], Offsets[node + 1] - Offsets[node]);

    /// <summary>Gives the weights of a node's arcs, in the order of <see cref="Of"/>; empty when none are read. O(1).</summary>
    /// <param name="node">The node.</param>
    /// <returns>The weights.</returns>
    public ReadOnlySpan<double> WeightsOf(int node) =>
        Weights is null ? [] : Weights.AsSpan(Offsets[node], Offsets[node + 1] - Offsets[node]);

    /// <summary>Tells whether an arc exists. O(log degree).</summary>
    /// <param name="from">Where it would begin.</param>
    /// <param name="to">Where it would end.</param>
    /// <returns>True when it does.</returns>
    public bool Has(int from, int to) => Of(from).BinarySearch(to) >= 0;

    /// <summary>Gives the weight of an arc. O(log degree).</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <returns>The weight, 1 when no weights are read, 0 when there is no such arc.</returns>
    public double Weight(int from, int to)
    {
        var at = Of(from).BinarySearch(to);
        return at < 0 ? 0 : Weights is null ? 1 : Weights[Offsets[from] + at];
    }

    /// <summary>Turns every arc round. O(n + m).</summary>
    /// <returns>The transpose.</returns>
    public Adjacency Transpose()
    {
        var offsets = new int[Offsets.Length];
        foreach (var target in Targets)
        {
            offsets[target + 1]++;
        }

        for (var v = 1; v < offsets.Length; v++)
        {
            offsets[v] += offsets[v - 1];
        }

        var next = offsets.AsSpan(0, NodeCount).ToArray();
        var sources = new int[Targets.Length];
        var weights = Weights is null ? null : new double[Targets.Length];
        for (var v = 0; v < NodeCount; v++)
        {
            for (var at = Offsets[v]; at < Offsets[v + 1]; at++)
            {
                var to = next[Targets[at]]++;
                sources[to] = v;
                if (weights is not null)
                {
                    weights[to] = Weights![at];
                }
            }
        }

        return new Adjacency(offsets, sources, weights);
    }
}
