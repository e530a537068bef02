using System.Text.Json;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>Sets some fields of an actor.</summary>
public sealed record EditActor : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "actor.edit";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the actor.</summary>
    public required ActorId Id { get; init; }

    /// <summary>Gets the fields to set; null clears one.</summary>
    public required JsonElement Set { get; init; }

    /// <summary>Gets refuse when the actor changed after this revision.</summary>
    public Revision? IfRev { get; init; }
}
