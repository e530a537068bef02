namespace ClusterGraph.Core.Links;

/// <summary>Who may see a link.</summary>
public enum Visibility
{
    /// <summary>Everybody in the room.</summary>
    Room,

    /// <summary>Facilitators and analysts only.</summary>
    Facilitators,
}
