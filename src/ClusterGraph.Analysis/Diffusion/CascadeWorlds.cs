using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// The worlds of an independent cascade: every uncertain link lets through or not. A link without direction has one coin,
/// which is enough for one cascade. O(2^m) for m uncertain links.
/// </summary>
internal sealed class CascadeWorlds : LiveWorlds
{
    private readonly List<(int From, int To, double Chance)> _coins = [];
    private readonly ulong[] _sure;
    private readonly bool _isDirected;

    private CascadeWorlds(FlowArcs arcs, bool isDirected, int[] nodes)
        : base(nodes, arcs.Rows.NodeCount)
    {
        (_sure, _isDirected) = (new ulong[nodes.Length], isDirected);
        foreach (var node in nodes)
        {
            for (var at = arcs.Rows.Offsets[node]; at < arcs.Rows.Offsets[node + 1]; at++)
            {
                Take(Numbers[node], Numbers[arcs.Rows.Targets[at]], arcs.ChanceAt(at));
            }
        }
    }

    /// <inheritdoc/>
    public override long Count => 1L << _coins.Count;

    /// <summary>Makes the worlds of a graph.</summary>
    /// <param name="arcs">Who passes on to whom.</param>
    /// <param name="graph">The graph they were read from.</param>
    /// <returns>The worlds; null when there are too many.</returns>
    public static CascadeWorlds? Of(FlowArcs arcs, AnalysisGraph graph)
    {
        var nodes = Linked(graph);
        var perLink = graph.IsDirected ? 1 : 2;
        var uncertain = 0;
        for (var at = 0; at < arcs.Rows.ArcCount && uncertain <= 20 * perLink; at++)
        {
            uncertain += arcs.ChanceAt(at) is > 0 and < 1 ? 1 : 0;
        }

        return nodes.Length > MostNodes || uncertain > 20 * perLink ? null : new CascadeWorlds(arcs, graph.IsDirected, nodes);
    }

    /// <summary>The nodes of a graph that have a link.</summary>
    public static int[] Linked(AnalysisGraph graph) =>
        [.. Enumerable.Range(0, graph.NodeCount).Where(v => graph.Out.Degree(v) + graph.In.Degree(v) > 0)];

    protected override void Visit(long from, long to, RunOptions run, Action<double, ulong[]> visit)
    {
        var next = new ulong[_sure.Length];
        for (var world = from; world < to; world++)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            _sure.CopyTo(next, 0);
            var probability = 1.0;
            for (var coin = 0; coin < _coins.Count; coin++)
            {
                var (a, b, chance) = _coins[coin];
                var isLive = ((world >> coin) & 1) != 0;
                probability *= isLive ? chance : 1 - chance;
                next[a] |= isLive ? 1UL << b : 0;
                next[b] |= isLive && !_isDirected ? 1UL << a : 0;
            }

            visit(probability, next);
        }
    }

    private void Take(int from, int to, double chance)
    {
        if (chance >= 1)
        {
            _sure[from] |= 1UL << to;
        }
        else if (chance > 0 && (_isDirected || from < to))
        {
            _coins.Add((from, to, chance));
        }
    }
}
