using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// One world of an undirected cascade: the pieces that hang together by the links that let through. Trees of nodes with path
/// halving; each root is the lowest node of its piece. O(n + m), near enough.
/// </summary>
internal sealed class TieWorld
{
    private readonly ArcDraws _draws;
    private readonly int[] _parents;

    /// <summary>Makes room for one thread.</summary>
    /// <param name="coins">Each link once, from <see cref="Coins"/>.</param>
    public TieWorld(FlowArcs coins)
    {
        _draws = new ArcDraws(coins);
        _parents = new int[coins.Rows.NodeCount];
        Sizes = new int[_parents.Length];
    }

    /// <summary>Gets how many nodes the piece of each root has.</summary>
    public int[] Sizes { get; }

    /// <summary>Each link once, as an arc from its lower end: one coin is enough for a link without direction.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <param name="chance">The chance of a link of strength 1.</param>
    public static FlowArcs Coins(AnalysisGraph graph, double chance)
    {
        var (rows, offsets, targets, weights) = (graph.Out, new int[graph.NodeCount + 1], new List<int>(), new List<double>());
        for (var v = 0; v < graph.NodeCount; v++)
        {
            for (var at = rows.Offsets[v]; at < rows.Offsets[v + 1]; at++)
            {
                if (rows.Targets[at] > v)
                {
                    targets.Add(rows.Targets[at]);
                    weights.Add(rows.Weights?[at] ?? 1);
                }
            }

            offsets[v + 1] = targets.Count;
        }

        var upper = new Adjacency(offsets, [.. targets], rows.Weights is null ? null : [.. weights]);
        return FlowArcs.Of(AnalysisGraph.FromRows(upper, isDirected: true), chance);
    }

    /// <summary>Draws another world.</summary>
    public void Draw(Pcg64 random)
    {
        for (var v = 0; v < _parents.Length; v++)
        {
            (_parents[v], Sizes[v]) = (v, 0);
        }

        _draws.Begin(random);
        for (var v = 0; v < _parents.Length; v++)
        {
            var hits = _draws.Toss(v);
            for (var hit = 0; hit < hits; hit++)
            {
                Join(v, _draws.Hits[hit]);
            }
        }

        for (var v = 0; v < _parents.Length; v++)
        {
            Sizes[RootOf(v)]++;
        }
    }

    /// <summary>The lowest node of the piece that a node is in.</summary>
    public int RootOf(int node)
    {
        unchecked
        {
            var parents = _parents;
            while (parents[node] != node)
            {
                parents[node] = parents[parents[node]];
                node = parents[node];
            }

            return node;
        }
    }

    private void Join(int a, int b)
    {
        var (x, y) = (RootOf(a), RootOf(b));
        _parents[Math.Max(x, y)] = Math.Min(x, y);
    }
}
