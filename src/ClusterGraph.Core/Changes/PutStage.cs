using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Core.Changes;

/// <summary>Adds or replaces a stage of the chain.</summary>
public sealed record PutStage : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "stage.put";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the stage.</summary>
    public required Stage Stage { get; init; }
}
