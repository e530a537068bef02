namespace ClusterGraph.Analysis.Methods;

/// <summary>What a method has found, still in nodes; <see cref="ResultBuilder"/> turns it into an <see cref="AnalysisResult"/>.</summary>
public sealed record MethodOutput
{
    /// <summary>Gets the sentence that explains it.</summary>
    public required Sentence Explanation { get; init; }

    /// <summary>Gets the numbers about the whole network, the most important first.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Gets the numbers of the nodes; the first column is the one to rank and colour by.</summary>
    public IReadOnlyList<ActorColumn> Actors { get; init; } = [];

    /// <summary>Gets the numbers of the links.</summary>
    public IReadOnlyList<LinkColumn> Links { get; init; } = [];

    /// <summary>Gets the sets of nodes.</summary>
    public IReadOnlyList<NodeGroup> Groups { get; init; } = [];

    /// <summary>Gets the tables.</summary>
    public IReadOnlyList<ResultTable> Tables { get; init; } = [];

    /// <summary>Gets what rules found, the most serious first.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Gets who computed it, when it was not this process.</summary>
    public string? Engine { get; init; }

    /// <summary>Gets how exact the values are.</summary>
    public Accuracy Accuracy { get; init; } = Accuracy.Exact;

    /// <summary>Gets the warnings of the method itself.</summary>
    public IReadOnlyList<Caveat> Caveats { get; init; } = [];
}
