namespace ClusterGraph.Core.Participants;

/// <summary>Who looks: decides what of the map is disclosed.</summary>
public enum Audience
{
    /// <summary>Projector and public views.</summary>
    Viewer,

    /// <summary>Phones.</summary>
    Participant,

    /// <summary>Facilitators and analysts.</summary>
    Full,
}
