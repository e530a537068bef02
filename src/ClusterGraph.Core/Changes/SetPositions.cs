using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>Moves actors in one view.</summary>
public sealed record SetPositions : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "position.set";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the view.</summary>
    public required MapView View { get; init; }

    /// <summary>Gets 1 to 2,000 moves.</summary>
    public required IReadOnlyList<NodeMove> Moves { get; init; }
}
