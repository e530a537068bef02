namespace ClusterGraph.Core.Maps;

/// <summary>A named snapshot: a revision the facilitator wants to come back to.</summary>
public sealed record Mark : MapElement
{
    /// <inheritdoc/>
    protected override ElementKey GetKey() => new(ElementKind.Mark, Id.Value);

    /// <summary>Gets the id.</summary>
    public required MarkId Id { get; init; }

    /// <summary>Gets the name, 1 to 120 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the revision that the name stands for.</summary>
    public required Revision At { get; init; }
}
