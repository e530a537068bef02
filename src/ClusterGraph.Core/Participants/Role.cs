namespace ClusterGraph.Core.Participants;

/// <summary>What a person may do on one map; later values may do more.</summary>
public enum Role
{
    /// <summary>Sees the disclosed view; the stage is one.</summary>
    Viewer,

    /// <summary>Contributes with a phone.</summary>
    Participant,

    /// <summary>Sees all and edits elements.</summary>
    Analyst,

    /// <summary>Runs the room.</summary>
    Facilitator,
}
