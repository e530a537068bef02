using ClusterGraph.Core.Participants;

namespace ClusterGraph.Server.Maps;

/// <summary>One person of a room, for the facilitator.</summary>
/// <param name="Id">The person in the journal.</param>
/// <param name="Nick">The nickname.</param>
/// <param name="Role">The role.</param>
/// <param name="Online">Whether they are connected now.</param>
/// <param name="Count">Actors and links on the map that they put or asserted there.</param>
/// <param name="Kicked">Whether they were removed.</param>
internal sealed record PersonOverview(string Id, string Nick, Role Role, bool Online, int Count, bool Kicked);
