using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// A graph whose nodes are renumbered by degree. Loops over the neighbours of one node after another then run equally
/// often for long stretches, which processors foresee, and the nodes met most often lie together in the cache.
/// O(n log n + m log d). The order depends on the graph alone; equal degrees keep the order of the nodes.
/// </summary>
internal sealed class DegreeOrder
{
    private DegreeOrder(AnalysisGraph graph, int[] original)
    {
        Graph = graph;
        Original = original;
    }

    /// <summary>Gets the renumbered graph.</summary>
    public AnalysisGraph Graph { get; }

    /// <summary>Gets the number that each node had.</summary>
    public int[] Original { get; }

    /// <summary>Renumbers the nodes.</summary>
    /// <param name="graph">The graph.</param>
    public static DegreeOrder Of(AnalysisGraph graph)
    {
        var original = Enumerable.Range(0, graph.NodeCount).ToArray();
        Array.Sort(Array.ConvertAll(original, v => (-graph.Out.Degree(v), -graph.In.Degree(v), v)), original);
        var numbers = new int[original.Length];
        for (var v = 0; v < original.Length; v++)
        {
            numbers[original[v]] = v;
        }

        return new DegreeOrder(AnalysisGraph.FromRows(Renumber(graph.Out, original, numbers), graph.IsDirected), original);
    }

    /// <summary>Gives the nodes the numbers that they had.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">One entry a renumbered node.</param>
    /// <returns>One entry an original node.</returns>
    public T[] Restore<T>(T[] values)
    {
        var restored = new T[values.Length];
        for (var v = 0; v < values.Length; v++)
        {
            restored[Original[v]] = values[v];
        }

        return restored;
    }

    private static Adjacency Renumber(Adjacency rows, int[] original, int[] numbers)
    {
        var offsets = new int[rows.Offsets.Length];
        var targets = new int[rows.ArcCount];
        var weights = rows.Weights is null ? null : new double[rows.ArcCount];
        for (var v = 0; v < original.Length; v++)
        {
            var row = rows.Of(original[v]);
            offsets[v + 1] = offsets[v] + row.Length;
            var to = targets.AsSpan(offsets[v], row.Length);
            for (var i = 0; i < row.Length; i++)
            {
                to[i] = numbers[row[i]];
            }

            if (weights is null)
            {
                to.Sort();
                continue;
            }

            rows.WeightsOf(original[v]).CopyTo(weights.AsSpan(offsets[v]));
            to.Sort(weights.AsSpan(offsets[v], row.Length));
        }

        return new Adjacency(offsets, targets, weights);
    }
}
