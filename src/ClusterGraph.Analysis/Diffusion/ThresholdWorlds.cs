using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// The worlds of random thresholds: every node listens to one of its contacts, with the probability of that contact's share.
/// O(the product of the numbers of contacts).
/// </summary>
internal sealed class ThresholdWorlds : LiveWorlds
{
    private readonly (int From, double Share)[][] _contacts;

    private ThresholdWorlds(Influence influence, int[] nodes)
        : base(nodes, influence.Back.NodeCount)
    {
        _contacts = Array.ConvertAll(nodes, v => Contacts(influence, v));
        Count = _contacts.Aggregate(1L, (count, contacts) => count * Math.Max(1, contacts.Length));
    }

    /// <inheritdoc/>
    public override long Count { get; }

    /// <summary>Makes the worlds of a graph.</summary>
    /// <param name="influence">How much each contact counts.</param>
    /// <param name="graph">The graph it was read from.</param>
    /// <returns>The worlds; null when there are too many.</returns>
    public static ThresholdWorlds? Of(Influence influence, AnalysisGraph graph)
    {
        var nodes = CascadeWorlds.Linked(graph);
        var worlds = nodes.Aggregate(1.0, (count, v) => count * Math.Max(1, influence.Back.Degree(v)));
        return nodes.Length > MostNodes || worlds > MostWorlds ? null : new ThresholdWorlds(influence, nodes);
    }

    protected override void Visit(long from, long to, RunOptions run, Action<double, ulong[]> visit)
    {
        var next = new ulong[_contacts.Length];
        for (var world = from; world < to; world++)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            Array.Clear(next);
            var (probability, rest) = (1.0, world);
            for (var v = 0; v < _contacts.Length; v++)
            {
                var contacts = _contacts[v];
                if (contacts.Length > 0)
                {
                    var (contact, share) = contacts[(int)(rest % contacts.Length)];
                    rest /= contacts.Length;
                    next[contact] |= 1UL << v;
                    probability *= share;
                }
            }

            visit(probability, next);
        }
    }

    private (int From, double Share)[] Contacts(Influence influence, int node)
    {
        var rows = influence.Back;
        return [.. Enumerable.Range(rows.Offsets[node], rows.Degree(node))
            .Select(at => (Numbers[rows.Targets[at]], Influence.WeightAt(rows, at) / influence.Totals[node]))];
    }
}
