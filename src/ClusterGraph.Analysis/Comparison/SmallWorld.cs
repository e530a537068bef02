using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>
/// The two numbers by which small worlds are told, and how they are combined. C is the average local clustering with 0
/// for fewer than two contacts; L is the average distance over pairs that can reach each other. O(n m).
/// Source: Watts &amp; Strogatz 1998, Nature 393; Humphries &amp; Gurney 2008; Telesford et al. 2011.
/// </summary>
/// <param name="Clustering">C.</param>
/// <param name="Distance">L.</param>
internal sealed record SmallWorld(double Clustering, double Distance)
{
    /// <summary>Sigma: how much more clustered than random, divided by how much longer the ways are.</summary>
    public static double Sigma(SmallWorld observed, SmallWorld random) =>
        observed.Clustering / random.Clustering / (observed.Distance / random.Distance);

    /// <summary>Omega: near 0 in a small world, near 1 when random, near -1 when like a lattice.</summary>
    public static double Omega(SmallWorld observed, double randomDistance, double latticeClustering) =>
        (randomDistance / observed.Distance) - (observed.Clustering / latticeClustering);

    /// <summary>Measures an undirected graph.</summary>
    public static SmallWorld Of(AnalysisGraph graph) => new(ClusteringOf(graph), DistanceOf(graph.Out));

    /// <summary>The average local clustering. O(m^1.5) at worst.</summary>
    public static double ClusteringOf(AnalysisGraph graph) =>
        Cohesion.Clustering.Local(graph, Triangles.PerNode(graph)).Average(c => double.IsNaN(c) ? 0 : c);

    private static double DistanceOf(Adjacency rows)
    {
        var (sum, pairs) = (0L, 0L);
        var (queue, distance) = (new int[rows.NodeCount], new int[rows.NodeCount]);
        for (var source = 0; source < rows.NodeCount; source++)
        {
            var reached = Walk(rows, source, queue, distance);
            for (var i = 1; i < reached; i++)
            {
                sum += distance[queue[i]];
            }

            pairs += reached - 1;
        }

        return sum / (double)pairs;
    }

    private static int Walk(Adjacency rows, int source, int[] queue, int[] distance)
    {
        Array.Fill(distance, -1);
        (queue[0], distance[source]) = (source, 0);
        var reached = 1;
        for (var at = 0; at < reached; at++)
        {
            foreach (var w in rows.Of(queue[at]))
            {
                if (distance[w] < 0)
                {
                    distance[w] = distance[queue[at]] + 1;
                    queue[reached++] = w;
                }
            }
        }

        return reached;
    }
}
