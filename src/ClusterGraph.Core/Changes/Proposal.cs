using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Changes;

/// <summary>A contribution held back; its author and the facilitators see it, nobody else.</summary>
public sealed record Proposal : MapElement
{
    /// <inheritdoc/>
    protected override ElementKey GetKey() => KeyOf(Id);

    /// <summary>Gets the id.</summary>
    public required ProposalId Id { get; init; }

    /// <summary>Gets whose it is.</summary>
    public required ParticipantId By { get; init; }

    /// <summary>Gets when it came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the mode that held it back: approve or private.</summary>
    public required MapMode Reason { get; init; }

    /// <summary>Gets what it asks for.</summary>
    public required IReadOnlyList<MapOp> Ops { get; init; }

    /// <summary>Makes the key of a proposal.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The key.</returns>
    public static ElementKey KeyOf(ProposalId id) => new(ElementKind.Proposal, id.Value);
}
