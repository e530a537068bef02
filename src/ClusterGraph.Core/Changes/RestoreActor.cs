using ClusterGraph.Core.Actors;

namespace ClusterGraph.Core.Changes;

/// <summary>Brings back a removed actor and exactly the links that left with it.</summary>
public sealed record RestoreActor : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "actor.restore";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the actor.</summary>
    public required ActorId Id { get; init; }
}
