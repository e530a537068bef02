using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Core.Changes;

/// <summary>Sets what the chain should look like: expected flows between the map's stages, and services.</summary>
public sealed record PutChain : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "chain.put";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the plan.</summary>
    public required ChainPlan Chain { get; init; }
}
