namespace ClusterGraph.Core.Actors;

/// <summary>Where an actor stands to the edge of the cluster.</summary>
public enum Boundary
{
    /// <summary>In the cluster.</summary>
    Inside,

    /// <summary>At its edge.</summary>
    Boundary,

    /// <summary>Outside it.</summary>
    Outside,
}
