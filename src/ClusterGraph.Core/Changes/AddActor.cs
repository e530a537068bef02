using ClusterGraph.Core.Actors;

namespace ClusterGraph.Core.Changes;

/// <summary>Puts a new actor on the map.</summary>
public sealed record AddActor : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "actor.add";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the actor; <c>by</c>, <c>at</c> and <c>rev</c> are the server's to fill.</summary>
    public required Actor Actor { get; init; }
}
