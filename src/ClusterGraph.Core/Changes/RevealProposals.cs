namespace ClusterGraph.Core.Changes;

/// <summary>Puts all contributions held private on the map at once.</summary>
public sealed record RevealProposals : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "proposal.reveal";

    /// <inheritdoc/>
    protected override string GetName() => Wire;
}
