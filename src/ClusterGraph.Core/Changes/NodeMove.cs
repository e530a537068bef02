using ClusterGraph.Core.Actors;

namespace ClusterGraph.Core.Changes;

/// <summary>Where one actor is moved to.</summary>
public sealed record NodeMove
{
    /// <summary>Gets the actor.</summary>
    public required ActorId Actor { get; init; }

    /// <summary>Gets the horizontal place in canvas units.</summary>
    public required double X { get; init; }

    /// <summary>Gets the vertical place in canvas units.</summary>
    public required double Y { get; init; }

    /// <summary>Gets whether a person put it here; null means not.</summary>
    public bool? Pinned { get; init; }
}
