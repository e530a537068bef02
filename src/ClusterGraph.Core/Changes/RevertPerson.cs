using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Changes;

/// <summary>Takes back all that one person did.</summary>
public sealed record RevertPerson : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "revert.person";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the person.</summary>
    public required ParticipantId Participant { get; init; }

    /// <summary>Gets only changes after this revision.</summary>
    public Revision? Since { get; init; }
}
