using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>Plays something that spreads on the stage, goes to another of its steps, or takes it away.</summary>
public sealed record ShowSpread : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "spread.show";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets what is played and at which step; null takes it away.</summary>
    public ShownSpread? Spread { get; init; }
}
