using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>
/// Which cells of two matrices over the same actors are compared: ordered pairs, or unordered ones when neither has a
/// direction; only those that were asked about. Random relabelling exchanges those who answered among themselves and the
/// others among themselves, so that the cells stay the same ones and a silent actor never lends its silence to another.
/// </summary>
internal sealed class DyadFrame
{
    private readonly int[] _answered;
    private readonly int[] _silent;

    /// <summary>Sets the frame.</summary>
    /// <param name="nodes">The number of nodes.</param>
    /// <param name="answered">Which of them answered; null when all did.</param>
    /// <param name="when">Whose answer settles a pair; ordered pairs are compared when it is the source's.</param>
    public DyadFrame(int nodes, bool[]? answered, AskedWhen when)
    {
        (NodeCount, IsDirected) = (nodes, when == AskedWhen.SourceAnswered);
        Asked = new AskedDyads(nodes, answered, when);
        _answered = [.. Enumerable.Range(0, nodes).Where(v => answered?[v] ?? true)];
        _silent = [.. Enumerable.Range(0, nodes).Except(_answered)];
    }

    /// <summary>Gets the number of nodes.</summary>
    public int NodeCount { get; }

    /// <summary>Gets a value indicating whether ordered pairs are compared.</summary>
    public bool IsDirected { get; }

    /// <summary>Gets which cells are compared.</summary>
    public AskedDyads Asked { get; }

    /// <summary>Gets how many cells are compared.</summary>
    public long Cells => Asked.Count;

    /// <summary>Takes the frame that fits how relations were read: ordered pairs as soon as one has a direction.</summary>
    public static DyadFrame Of(LayerGraph layer, params IEnumerable<Relation> relations) => new(
        layer.Graph.NodeCount,
        layer.Answered(),
        relations.Any(r => r.Graph.IsDirected) ? AskedWhen.SourceAnswered : AskedDyads.WithoutDirection(layer));

    /// <summary>Counts the links of rows that hold every undirected link twice.</summary>
    public int Links(Adjacency rows) => IsDirected ? rows.ArcCount : rows.ArcCount / 2;

    /// <summary>Draws a relabelling.</summary>
    /// <param name="order">Gets the new label of each node.</param>
    /// <param name="held">Working memory of one entry a node.</param>
    /// <param name="random">The generator.</param>
    public void Shuffle(int[] order, int[] held, Pcg64 random)
    {
        Shuffle(_answered, order, held, random);
        Shuffle(_silent, order, held, random);
    }

    private static void Shuffle(int[] nodes, int[] order, int[] held, Pcg64 random)
    {
        var hand = held.AsSpan(0, nodes.Length);
        nodes.CopyTo(hand);
        random.Shuffle(hand);
        for (var i = 0; i < nodes.Length; i++)
        {
            order[nodes[i]] = hand[i];
        }
    }
}
