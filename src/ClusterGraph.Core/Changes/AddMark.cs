using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>Names the present revision.</summary>
public sealed record AddMark : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "mark.add";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the id of the mark.</summary>
    public required MarkId Id { get; init; }

    /// <summary>Gets the name, 1 to 120 characters.</summary>
    public required string Name { get; init; }
}
