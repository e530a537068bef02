using ClusterGraph.Core.Participants;

namespace ClusterGraph.Live.Presence;

/// <summary>A person by the nickname they are known by in one room.</summary>
/// <param name="Id">The person in the journal.</param>
/// <param name="Nick">The nickname.</param>
public sealed record Person(ParticipantId Id, string Nick);
