using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>Puts a held contribution on the map in its author's name.</summary>
public sealed record ApproveProposal : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "proposal.approve";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the proposal.</summary>
    public required ProposalId Id { get; init; }

    /// <summary>Gets refuse when the proposal changed after this revision.</summary>
    public Revision? IfRev { get; init; }
}
