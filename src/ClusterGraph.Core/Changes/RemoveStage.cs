using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Core.Changes;

/// <summary>Removes a stage that no actor does.</summary>
public sealed record RemoveStage : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "stage.remove";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the stage.</summary>
    public required StageId Id { get; init; }
}
