using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>
/// Local clustering: the share of the pairs of an actor's contacts that are linked themselves (Watts and Strogatz 1998);
/// with weights, the pairs count by how strong the two links to them are (Barrat et al. 2004). O(m^1.5) at worst.
/// </summary>
public static class Clustering
{
    /// <summary>Divides triangles by pairs of contacts. O(n).</summary>
    /// <param name="graph">The graph; direction is ignored.</param>
    /// <param name="triangles">What <see cref="Triangles.PerNode"/> gave.</param>
    /// <returns>One entry a node, 0 to 1; NaN below two contacts.</returns>
    public static double[] Local(AnalysisGraph graph, long[] triangles)
    {
        var rows = graph.Undirected.Out;
        var values = new double[rows.NodeCount];
        for (var v = 0; v < values.Length; v++)
        {
            var degree = (double)rows.Degree(v);
            values[v] = degree < 2 ? double.NaN : 2 * triangles[v] / (degree * (degree - 1));
        }

        return values;
    }

    /// <summary>
    /// The weighted form: 1 / (s (k - 1)) times the sum, over all triangles at the node, of the weights of its two links.
    /// </summary>
    /// <param name="graph">The graph; direction is ignored; without weights every link counts one.</param>
    /// <returns>One entry a node, 0 to 1; NaN below two contacts.</returns>
    public static double[] Weighted(AnalysisGraph graph)
    {
        var rows = graph.Undirected.Out;
        var supports = Triangles.PerLink(graph);
        var values = new double[rows.NodeCount];
        for (var v = 0; v < values.Length; v++)
        {
            var (strength, closed) = (0.0, 0.0);
            for (var at = rows.Offsets[v]; at < rows.Offsets[v + 1]; at++)
            {
                var weight = rows.Weights?[at] ?? 1;
                strength += weight;
                closed += weight * supports[at];
            }

            values[v] = rows.Degree(v) < 2 ? double.NaN : closed / (strength * (rows.Degree(v) - 1));
        }

        return values;
    }
}
