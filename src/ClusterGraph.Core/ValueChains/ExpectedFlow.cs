using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.ValueChains;

/// <summary>What should flow from one stage of the chain to another.</summary>
public sealed record ExpectedFlow
{
    /// <summary>Gets the stage that gives.</summary>
    public required StageId From { get; init; }

    /// <summary>Gets the stage that takes.</summary>
    public required StageId To { get; init; }

    /// <summary>Gets the types or families of link that are this flow, at most 20; null for those of <see cref="GoodsFlow"/>.</summary>
    public IReadOnlyList<TypeId>? Links { get; init; }

    /// <summary>Gets how many units of it one unit of the taker's output needs (its recipe); null when nobody said.</summary>
    public double? PerUnit { get; init; }
}
