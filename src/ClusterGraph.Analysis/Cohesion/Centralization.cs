namespace ClusterGraph.Analysis.Cohesion;

/// <summary>
/// Freeman centralization: how far all others lie behind the most central actor, divided by how far they would in the
/// star, where that is largest. 0 when all are alike, 1 in the star. O(n). Source: Freeman 1979, Social Networks 1.
/// </summary>
public static class Centralization
{
    /// <summary>Sums the distances from the largest score.</summary>
    /// <param name="scores">One entry a node.</param>
    /// <param name="maximum">The largest sum that a graph of this size can have.</param>
    /// <returns>0 to 1; NaN when a score is missing.</returns>
    public static double Of(double[] scores, double maximum)
    {
        var (largest, behind) = (scores.Max(), 0.0);
        foreach (var score in scores)
        {
            behind += largest - score;
        }

        return behind / maximum;
    }

    /// <summary>The largest sum for raw degrees, in-degrees or out-degrees.</summary>
    /// <param name="nodes">The number of nodes.</param>
    /// <param name="isDirected">Whether arcs of one direction are counted.</param>
    /// <returns>(n - 1)(n - 2), directed (n - 1)².</returns>
    public static double DegreeMaximum(int nodes, bool isDirected) => (nodes - 1.0) * (isDirected ? nodes - 1 : nodes - 2);

    /// <summary>The largest sum for betweenness that is normalised to at most 1.</summary>
    /// <param name="nodes">The number of nodes.</param>
    /// <returns>n - 1.</returns>
    public static double BetweennessMaximum(int nodes) => nodes - 1.0;

    /// <summary>The largest sum for normalised closeness in an undirected, connected graph.</summary>
    /// <param name="nodes">The number of nodes.</param>
    /// <returns>(n - 1)(n - 2) / (2n - 3).</returns>
    public static double ClosenessMaximum(int nodes) => (nodes - 1.0) * (nodes - 2) / ((2.0 * nodes) - 3);
}
