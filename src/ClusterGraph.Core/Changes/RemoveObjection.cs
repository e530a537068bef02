using ClusterGraph.Core.Plans;

namespace ClusterGraph.Core.Changes;

/// <summary>Takes an objection back: one's own, or any for the facilitator.</summary>
public sealed record RemoveObjection : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "objection.remove";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the id.</summary>
    public required ObjectionId Id { get; init; }
}
