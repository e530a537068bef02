namespace ClusterGraph.Core.Participants;

/// <summary>Who submits a change, as the server knows it.</summary>
/// <param name="Id">The person.</param>
/// <param name="Role">What they may do.</param>
public readonly record struct Author(ParticipantId Id, Role Role)
{
    /// <summary>Gets what this person may see.</summary>
    public Audience Audience => Role switch
    {
        Role.Facilitator or Role.Analyst => Audience.Full,
        Role.Participant => Audience.Participant,
        _ => Audience.Viewer,
    };
}
