namespace ClusterGraph.Core.ValueChains;

/// <summary>How much one stage needs a service.</summary>
public sealed record ServiceNeed
{
    /// <summary>Gets the stage.</summary>
    public required StageId Stage { get; init; }

    /// <summary>Gets how much it needs it.</summary>
    public required Requirement Requirement { get; init; }
}
