namespace ClusterGraph.Analysis.Graph;

/// <summary>Which part of an input becomes the graph, and how it is read (methods catalogue 0.1).</summary>
public sealed record LayerQuery
{
    /// <summary>Gets the layers by id or family; empty for all that are not negative.</summary>
    public IReadOnlyList<string> Layers { get; init; } = [];

    /// <summary>
    /// Gets what stands for an empty list of layers: those of these that the input has, or the only layer there is; empty
    /// for all that are not negative.
    /// </summary>
    public IReadOnlyList<string> Preferred { get; init; } = [];

    /// <summary>Gets how direction is read.</summary>
    public Symmetry Symmetry { get; init; } = Symmetry.Directed;

    /// <summary>Gets which number is read as weight.</summary>
    public WeightUse Weight { get; init; } = WeightUse.None;

    /// <summary>Gets which actors are looked at.</summary>
    public NodeSet Nodes { get; init; } = NodeSet.All;

    /// <summary>Gets how sure a link must be to count, 0 to 1; links of unknown confidence always count.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Gets a value indicating whether arcs are turned round, as when advice is read as the flow of knowledge.</summary>
    public bool Reversed { get; init; }
}
