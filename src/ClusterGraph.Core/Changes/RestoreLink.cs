using ClusterGraph.Core.Links;

namespace ClusterGraph.Core.Changes;

/// <summary>Brings back a removed link.</summary>
public sealed record RestoreLink : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "link.restore";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the link.</summary>
    public required LinkId Id { get; init; }
}
