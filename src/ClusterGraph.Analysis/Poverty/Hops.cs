namespace ClusterGraph.Analysis.Poverty;

/// <summary>How many links away the nearest of some actors is. Breadth-first from all of them at once, O(n + m).</summary>
internal static class Hops
{
    /// <summary>Stands for an actor from whom none of the targets can be reached.</summary>
    public const int Unreachable = int.MaxValue;

    /// <summary>Counts hops.</summary>
    /// <param name="isTarget">Which nodes are targets.</param>
    /// <param name="before">The nodes from which one link leads to a node.</param>
    /// <returns>One entry a node: 0 for targets, <see cref="Unreachable"/> where there is no way.</returns>
    public static int[] To(bool[] isTarget, Func<int, IEnumerable<int>> before)
    {
        var hops = Array.ConvertAll(isTarget, t => t ? 0 : Unreachable);
        var queue = new Queue<int>(Enumerable.Range(0, isTarget.Length).Where(v => isTarget[v]));
        while (queue.TryDequeue(out var node))
        {
            foreach (var next in before(node))
            {
                if (hops[next] == Unreachable)
                {
                    hops[next] = hops[node] + 1;
                    queue.Enqueue(next);
                }
            }
        }

        return hops;
    }

    /// <summary>Counts hops along ties, from giver to taker.</summary>
    /// <param name="isTarget">Which nodes are targets.</param>
    /// <param name="ties">The ties.</param>
    public static int[] Along(bool[] isTarget, Tie[] ties)
    {
        var givers = ties.ToLookup(t => t.To, t => t.From);
        return To(isTarget, v => givers[v]);
    }

    /// <summary>Counts hops along links in either direction.</summary>
    /// <param name="isTarget">Which nodes are targets.</param>
    /// <param name="graph">The graph.</param>
    public static int[] Through(bool[] isTarget, Graph.AnalysisGraph graph)
    {
        var links = graph.Undirected.Out;
        return To(isTarget, v => links.Of(v).ToArray());
    }
}
