using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// An upper bound of the number of nodes on any shortest path, links counting one step. Inside a strong component no
/// shortest path is longer than the way to its centre and on from there; components follow each other without cycles, so
/// that the longest chain of such bounds holds for the whole graph. O(n + m).
/// </summary>
internal static class VertexDiameter
{
    /// <summary>Finds the bound.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>A number of nodes, 0 for the empty graph.</returns>
    public static int Bound(AnalysisGraph graph)
    {
        var parts = StrongParts.Of(graph);
        var partOf = new int[graph.NodeCount];
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var node in parts[part])
            {
                partOf[node] = part;
            }
        }

        // The longest way to a component's first node; arcs lead to later components only.
        var steps = new int[parts.Count];
        var (into, outOf) = (new Depths(graph.In, partOf), new Depths(graph.Out, partOf));
        var most = -1;
        for (var part = 0; part < parts.Count; part++)
        {
            var centre = parts[part].MaxBy(v => graph.Out.Degree(v) + graph.In.Degree(v));
            var end = steps[part] + into.From(centre) + outOf.From(centre);
            most = Math.Max(most, end);
            foreach (var target in parts[part].SelectMany(v => graph.Out.Of(v).ToArray()).Where(t => partOf[t] != part))
            {
                steps[partOf[target]] = Math.Max(steps[partOf[target]], end + 1);
            }
        }

        return most + 1;
    }

    /// <summary>Breadth-first search inside components, one search each.</summary>
    private sealed class Depths(Adjacency rows, int[] partOf)
    {
        private readonly int[] _depths = [.. Enumerable.Repeat(-1, rows.NodeCount)];
        private readonly Queue<int> _queue = new();

        /// <summary>Finds how far the farthest node of a component is from one of its nodes.</summary>
        public int From(int root)
        {
            var deepest = _depths[root] = 0;
            _queue.Enqueue(root);
            while (_queue.TryDequeue(out var node))
            {
                deepest = _depths[node];
                foreach (var other in rows.Of(node))
                {
                    if (partOf[other] == partOf[root] && _depths[other] < 0)
                    {
                        _depths[other] = deepest + 1;
                        _queue.Enqueue(other);
                    }
                }
            }

            return deepest;
        }
    }
}
