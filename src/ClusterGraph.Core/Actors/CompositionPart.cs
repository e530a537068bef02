namespace ClusterGraph.Core.Actors;

/// <summary>One part of a group under one division, as a share or as a count.</summary>
public sealed record CompositionPart
{
    /// <summary>Gets the division, such as <c>sex</c>, <c>workerType</c>, <c>ethnicity</c> or <c>caste</c>.</summary>
    public required string By { get; init; }

    /// <summary>Gets the part, such as <c>women</c>.</summary>
    public required string Part { get; init; }

    /// <summary>Gets the share, 0 to 1; the shares of one division add up to at most 1.</summary>
    public double? Share { get; init; }

    /// <summary>Gets the count, zero or more.</summary>
    public int? Count { get; init; }
}
