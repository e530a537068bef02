namespace ClusterGraph.Analysis.ValueChains;

/// <summary>The value chain of an input: its stages, who does them, and what should flow between them.</summary>
public sealed record ChainInput
{
    /// <summary>Gets the stages in the order of the chain.</summary>
    public required IReadOnlyList<ChainStage> Stages { get; init; }

    /// <summary>Gets who does which stage.</summary>
    public required IReadOnlyList<StageMember> Members { get; init; }

    /// <summary>Gets the flows that are expected; null when nobody said what to expect.</summary>
    public IReadOnlyList<ChainFlow>? Flows { get; init; }

    /// <summary>Gets the services that stages need.</summary>
    public IReadOnlyList<SupportService> Services { get; init; } = [];

    /// <summary>
    /// Gets how many independent actors each one stands for: 1, the size of a group, NaN for a group of unknown size, and
    /// 0 for workers, standards and those that ceased, which cannot fill a stage; null when all stand for themselves.
    /// </summary>
    public double[]? Counts { get; init; }

    /// <summary>Gets the template, with its version, such as <c>plastics 1</c>; null when there is none.</summary>
    public string? Template { get; init; }
}
