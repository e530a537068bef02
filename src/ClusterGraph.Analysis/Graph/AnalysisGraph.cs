namespace ClusterGraph.Analysis.Graph;

/// <summary>
/// The simple graph that kernels read: dense integers, no self-loops, no parallel links. Frozen and safe to share.
/// At most 2^31 - 1 arcs.
/// </summary>
public sealed class AnalysisGraph
{
    private readonly Lazy<Adjacency> _in;
    private readonly Lazy<AnalysisGraph> _union;

    private AnalysisGraph(Adjacency arcs, bool isDirected)
    {
        Out = arcs;
        IsDirected = isDirected;
        _in = new Lazy<Adjacency>(() => IsDirected ? Out.Transpose() : Out);
        _union = new Lazy<AnalysisGraph>(() => IsDirected ? Symmetric(Symmetry.Union) : this);
    }

    /// <summary>Gets the number of nodes.</summary>
    public int NodeCount => Out.NodeCount;

    /// <summary>Gets a value indicating whether direction counts; if not, every link stands in both rows.</summary>
    public bool IsDirected { get; }

    /// <summary>Gets the number of arcs, or of undirected links.</summary>
    public int LinkCount => IsDirected ? Out.ArcCount : Out.ArcCount / 2;

    /// <summary>Gets a value indicating whether links carry weights.</summary>
    public bool IsWeighted => Out.Weights is not null;

    /// <summary>Gets the arcs by where they begin.</summary>
    public Adjacency Out { get; }

    /// <summary>Gets the arcs by where they end; built on first use, the same as <see cref="Out"/> when undirected.</summary>
    public Adjacency In => _in.Value;

    /// <summary>Gets the undirected view: an arc either way counts, the larger weight stands. Built on first use.</summary>
    public AnalysisGraph Undirected => _union.Value;

    /// <summary>Builds a directed graph. O(n + m).</summary>
    /// <param name="nodes">The number of nodes.</param>
    /// <param name="arcs">The arcs.</param>
    /// <param name="merge">What becomes of the weights of parallel arcs.</param>
    /// <returns>The graph.</returns>
    public static AnalysisGraph FromArcs(int nodes, ArcList arcs, WeightMerge merge = WeightMerge.Max) =>
        new(arcs.ToRows(nodes, merge), isDirected: true);

    /// <summary>Builds an undirected graph from links given in any direction. O(n + m).</summary>
    /// <param name="nodes">The number of nodes.</param>
    /// <param name="links">The links; one given both ways is united by the rule.</param>
    /// <param name="merge">What becomes of the weights of parallel links.</param>
    /// <returns>The graph.</returns>
    public static AnalysisGraph FromLinks(int nodes, ArcList links, WeightMerge merge = WeightMerge.Max)
    {
        var both = new ArcList(
            [.. links.Sources, .. links.Targets],
            [.. links.Targets, .. links.Sources],
            links.Weights is { } w ? [.. w, .. w] : null);
        return new AnalysisGraph(both.ToRows(nodes, merge), isDirected: false);
    }

    /// <summary>Wraps rows that are in order already.</summary>
    /// <param name="rows">The rows; symmetric when undirected.</param>
    /// <param name="isDirected">Whether direction counts.</param>
    /// <returns>The graph.</returns>
    internal static AnalysisGraph FromRows(Adjacency rows, bool isDirected) => new(rows, isDirected);

    /// <summary>Makes the undirected view. O(n + m).</summary>
    /// <param name="symmetry">Whether an arc either way or only both ways make a link.</param>
    /// <returns>The view; this graph when it is undirected already or direction is kept.</returns>
    public AnalysisGraph Symmetric(Symmetry symmetry) =>
        !IsDirected || symmetry == Symmetry.Directed ? this : new AnalysisGraph(Combined(symmetry), isDirected: false);

    // Merges the two sorted rows of each node.
    private Adjacency Combined(Symmetry symmetry)
    {
        var rows = new RowMerger(Out, In, symmetry);
        var offsets = new int[NodeCount + 1];
        for (var v = 0; v < NodeCount; v++)
        {
            rows.Merge(v);
            offsets[v + 1] = rows.Count;
        }

        return rows.ToAdjacency(offsets);
    }
}
