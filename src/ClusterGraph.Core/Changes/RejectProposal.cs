namespace ClusterGraph.Core.Changes;

/// <summary>Drops a held contribution.</summary>
public sealed record RejectProposal : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "proposal.reject";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the proposal.</summary>
    public required ProposalId Id { get; init; }

    /// <summary>Gets why, at most 500 characters.</summary>
    public string? Reason { get; init; }
}
