using ClusterGraph.Core.Participants;

namespace ClusterGraph.Live.Presence;

/// <summary>A person who is in the room now.</summary>
/// <param name="Author">The person and role.</param>
/// <param name="Nick">The nickname.</param>
/// <param name="Report">What they last said they were doing.</param>
public sealed record PresentPerson(Author Author, string Nick, PresenceReport Report);
