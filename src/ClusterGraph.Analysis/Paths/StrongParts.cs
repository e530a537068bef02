using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// The strong components in an order in which arcs between them only lead onwards (Kosaraju, in Sharir 1981); the
/// connected pieces of an undirected graph. O(n + m).
/// </summary>
internal static class StrongParts
{
    /// <summary>Finds the components.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>The nodes of each component; no arc leads from a component to an earlier one.</returns>
    public static IReadOnlyList<int[]> Of(AnalysisGraph graph)
    {
        var (parts, isTaken, queue) = (new List<int[]>(), new bool[graph.NodeCount], new int[graph.NodeCount]);
        var finished = Finished(graph.Out);
        for (var i = finished.Length - 1; i >= 0; i--)
        {
            if (!isTaken[finished[i]])
            {
                parts.Add(Collect(graph.In, finished[i], isTaken, queue));
            }
        }

        return parts;
    }

    /// <summary>Finds the largest component, of equal ones that with the lowest node.</summary>
    /// <param name="graph">The graph; not empty.</param>
    /// <returns>Its nodes, ascending.</returns>
    public static int[] Largest(AnalysisGraph graph) => [.. Of(graph).MinBy(p => (-p.Length, p.Min()))!.Order()];

    // The nodes in the order in which a depth-first search leaves them.
    private static int[] Finished(Adjacency rows)
    {
        var (order, count) = (new int[rows.NodeCount], 0);
        var (isSeen, next) = (new bool[rows.NodeCount], rows.Offsets.AsSpan(0, rows.NodeCount).ToArray());
        var path = new Stack<int>();
        for (var root = 0; root < rows.NodeCount; root++)
        {
            Enter(root);
            while (path.TryPeek(out var node))
            {
                if (next[node] < rows.Offsets[node + 1])
                {
                    Enter(rows.Targets[next[node]++]);
                }
                else
                {
                    order[count++] = path.Pop();
                }
            }
        }

        return order;

        void Enter(int node)
        {
            if (!isSeen[node])
            {
                isSeen[node] = true;
                path.Push(node);
            }
        }
    }

    private static int[] Collect(Adjacency rows, int root, bool[] isTaken, int[] queue)
    {
        (queue[0], isTaken[root]) = (root, true);
        var count = 1;
        for (var i = 0; i < count; i++)
        {
            foreach (var other in rows.Of(queue[i]))
            {
                if (!isTaken[other])
                {
                    isTaken[other] = true;
                    queue[count++] = other;
                }
            }
        }

        return queue[..count];
    }
}
