using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>The largest connected part of a graph without direction; of equal ones the part with the lowest node. O(n + m).</summary>
internal static class LargestPiece
{
    /// <summary>Cuts it out.</summary>
    public static AnalysisGraph Of(AnalysisGraph graph)
    {
        var (piece, sizes) = (new int[graph.NodeCount], new List<int>());
        Array.Fill(piece, -1);
        var queue = new int[graph.NodeCount];
        for (var v = 0; v < graph.NodeCount; v++)
        {
            if (piece[v] < 0)
            {
                sizes.Add(Mark(graph.Out, v, sizes.Count, piece, queue));
            }
        }

        var largest = sizes.Count < 2 ? 0 : sizes.IndexOf(sizes.Max());
        return sizes.Count < 2 ? graph
            : Subgraph.Of(graph, [.. Enumerable.Range(0, piece.Length).Where(v => piece[v] == largest)]);
    }

    private static int Mark(Adjacency rows, int source, int number, int[] piece, int[] queue)
    {
        (queue[0], piece[source]) = (source, number);
        var reached = 1;
        for (var at = 0; at < reached; at++)
        {
            foreach (var w in rows.Of(queue[at]))
            {
                if (piece[w] < 0)
                {
                    piece[w] = number;
                    queue[reached++] = w;
                }
            }
        }

        return reached;
    }
}
