using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Paths;

/// <summary>Draws cheapest paths: a search from one end that stops at the other, and a way back by counts of paths.</summary>
/// <param name="graph">The graph.</param>
/// <param name="costs">The costs of its arcs.</param>
internal sealed class CheapestPathSampler(AnalysisGraph graph, ArcCosts costs) : IPathSampler
{
    private readonly IPathSearch _search = PathSearch.Of(graph, costs);
    private readonly PathDag _dag = new(graph);

    /// <inheritdoc/>
    public void Draw(int from, int to, Pcg64 random, int[] hits)
    {
        _search.Run(from, _dag, to);
        var order = _dag.Order;
        if (order[^1] != to)
        {
            return;
        }

        // Predecessors stand before a node, so that one pass backwards meets the whole path.
        var node = to;
        for (var place = order.Length - 1; place > 0; place--)
        {
            if (order[place] != node)
            {
                continue;
            }

            hits[node] += node == to ? 0 : 1;
            node = Pick(_dag.Before(place), random.NextDouble() * _dag.Paths[node]);
        }
    }

    private int Pick(ReadOnlySpan<int> nodes, double at)
    {
        foreach (var node in nodes[..^1])
        {
            at -= _dag.Paths[node];
            if (at < 0)
            {
                return node;
            }
        }

        return nodes[^1];
    }
}
