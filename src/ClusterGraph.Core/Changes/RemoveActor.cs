using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>Removes an actor and its links; both can be restored together.</summary>
public sealed record RemoveActor : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "actor.remove";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the actor.</summary>
    public required ActorId Id { get; init; }

    /// <summary>Gets refuse when the actor changed after this revision.</summary>
    public Revision? IfRev { get; init; }

    /// <summary>Gets whether to go on although others linked to it; null means no.</summary>
    public bool? Confirm { get; init; }
}
