using ClusterGraph.Core.Plans;

namespace ClusterGraph.Core.Changes;

/// <summary>Takes an action off the plan.</summary>
public sealed record RemoveAction : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "action.remove";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the id.</summary>
    public required ActionId Id { get; init; }
}
