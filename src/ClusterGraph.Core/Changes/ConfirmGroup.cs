using ClusterGraph.Core.Poverty;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Core.Changes;

/// <summary>Puts on the map what people say of a group at a stage, or brings the group that is there up to date.</summary>
public sealed record ConfirmGroup : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "group.confirm";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the stage.</summary>
    public required StageId Stage { get; init; }

    /// <summary>Gets the group.</summary>
    public required WorkGroup Group { get; init; }
}
