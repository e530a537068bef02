using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>Unites two actors that are the same; the first becomes an alias of the second.</summary>
public sealed record MergeActors : MapOp
{
    /// <summary>The discriminator on the wire.</summary>
    public const string Wire = "actor.merge";

    /// <inheritdoc/>
    protected override string GetName() => Wire;

    /// <summary>Gets the actor that goes.</summary>
    public required ActorId From { get; init; }

    /// <summary>Gets the actor that stays.</summary>
    public required ActorId Into { get; init; }

    /// <summary>Gets refuse when either changed after this revision.</summary>
    public Revision? IfRev { get; init; }
}
