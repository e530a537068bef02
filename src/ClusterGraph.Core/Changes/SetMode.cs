using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>Sets how contributions are taken in.</summary>
public sealed record SetMode : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "mode.set";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the mode.</summary>
    public required MapMode Mode { get; init; }
}
