namespace ClusterGraph.Analysis.Graph;

/// <summary>
/// Which dyads were asked about: a link that nobody was asked about is not an absent link (methods catalogue 0.1).
/// A dyad is an ordered pair when only the source settles it, and an unordered pair otherwise.
/// </summary>
public sealed class AskedDyads
{
    private readonly bool[]? _answered;
    private readonly AskedWhen _when;

    /// <summary>Sets the rule.</summary>
    /// <param name="nodes">The number of nodes.</param>
    /// <param name="answered">Which nodes answered; null when all did.</param>
    /// <param name="when">Whose answer settles a dyad.</param>
    public AskedDyads(int nodes, bool[]? answered, AskedWhen when)
    {
        (_answered, _when) = (answered, when);
        var here = answered is null ? nodes : answered.LongCount(a => a);
        (Possible, Count) = when switch
        {
            AskedWhen.SourceAnswered => (nodes * (nodes - 1L), here * (nodes - 1L)),
            AskedWhen.EitherAnswered => (Pairs(nodes), Pairs(nodes) - Pairs(nodes - here)),
            _ => (Pairs(nodes), Pairs(here)),
        };
    }

    /// <summary>Gets how many dyads there are.</summary>
    public long Possible { get; }

    /// <summary>Gets how many of them were asked about.</summary>
    public long Count { get; }

    /// <summary>Takes the rule that fits how a layer was read: either end for links without direction, both for mutual ones.</summary>
    /// <param name="layer">The layer.</param>
    /// <returns>The rule.</returns>
    public static AskedDyads Of(LayerGraph layer) => new(
        layer.Graph.NodeCount,
        layer.Answered(),
        layer.Graph.IsDirected ? AskedWhen.SourceAnswered : WithoutDirection(layer));

    /// <summary>Whose answer settles a dyad without direction.</summary>
    internal static AskedWhen WithoutDirection(LayerGraph layer) =>
        layer.Query.Symmetry == Symmetry.Mutual && !layer.Layers.All(l => l.IsUndirected)
            ? AskedWhen.BothAnswered : AskedWhen.EitherAnswered;

    /// <summary>Tells whether a dyad was asked about. O(1).</summary>
    /// <param name="from">Where the link would begin.</param>
    /// <param name="to">Where it would end.</param>
    /// <returns>True when it was.</returns>
    public bool Has(int from, int to) => _answered is null || _when switch
    {
        AskedWhen.SourceAnswered => _answered[from],
        AskedWhen.EitherAnswered => _answered[from] || _answered[to],
        _ => _answered[from] && _answered[to],
    };

    /// <summary>Leaves out the arcs of dyads that were not asked about. O(n + m).</summary>
    /// <param name="rows">The arcs.</param>
    /// <returns>The rest; the same rows when everybody answered.</returns>
    public Adjacency Keep(Adjacency rows)
    {
        if (_answered is null)
        {
            return rows;
        }

        var (offsets, targets, weights) = (new int[rows.Offsets.Length], new List<int>(), new List<double>());
        for (var v = 0; v < rows.NodeCount; v++)
        {
            for (var at = rows.Offsets[v]; at < rows.Offsets[v + 1]; at++)
            {
                if (Has(v, rows.Targets[at]))
                {
                    targets.Add(rows.Targets[at]);
                    weights.Add(rows.Weights?[at] ?? 1);
                }
            }

            offsets[v + 1] = targets.Count;
        }

        return new Adjacency(offsets, [.. targets], rows.Weights is null ? null : [.. weights]);
    }

    private static long Pairs(long nodes) => nodes * (nodes - 1) / 2;
}
