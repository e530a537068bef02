using ClusterGraph.Core.Plans;

namespace ClusterGraph.Core.Changes;

/// <summary>Adds or replaces an action of the plan.</summary>
public sealed record PutAction : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "action.put";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the action.</summary>
    public required PlannedAction Action { get; init; }
}
