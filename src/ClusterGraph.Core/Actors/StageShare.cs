using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Core.Actors;

/// <summary>A stage that an actor does, and how much of its work it is.</summary>
public sealed record StageShare
{
    /// <summary>Gets the stage.</summary>
    public required StageId Stage { get; init; }

    /// <summary>Gets the share, 0 to 1; null when unknown.</summary>
    public double? Share { get; init; }
}
