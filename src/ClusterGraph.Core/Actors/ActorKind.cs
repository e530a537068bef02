namespace ClusterGraph.Core.Actors;

/// <summary>Whether an actor stands for one or for many.</summary>
public enum ActorKind
{
    /// <summary>One firm, institution or person.</summary>
    Single,

    /// <summary>A group with a head count and a composition.</summary>
    Group,
}
