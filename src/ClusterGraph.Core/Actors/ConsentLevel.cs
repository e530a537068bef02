namespace ClusterGraph.Core.Actors;

/// <summary>How far an actor agreed to be shown by name.</summary>
public enum ConsentLevel
{
    /// <summary>Nobody asked: the start for everyone named by others.</summary>
    None,

    /// <summary>In the room.</summary>
    Workshop,

    /// <summary>To researchers.</summary>
    Research,

    /// <summary>To everybody.</summary>
    Public,
}
