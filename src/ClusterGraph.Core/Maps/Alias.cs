namespace ClusterGraph.Core.Maps;

/// <summary>Tells that an element was merged into another, so that edits in flight land on the survivor.</summary>
public sealed record Alias : MapElement
{
    /// <inheritdoc/>
    protected override ElementKey GetKey() => new(ElementKind.Alias, Id);

    /// <summary>Gets the id that is no longer in use.</summary>
    public required string Id { get; init; }

    /// <summary>Gets whether it named an actor or a link.</summary>
    public required ElementKind Of { get; init; }

    /// <summary>Gets the id of the survivor.</summary>
    public required string Into { get; init; }
}
