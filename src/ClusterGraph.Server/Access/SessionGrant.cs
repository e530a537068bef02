using ClusterGraph.Core.Participants;

namespace ClusterGraph.Server.Access;

/// <summary>The answer to joining.</summary>
internal sealed record SessionGrant(MapRef Map, Role Role, PersonRef Participant);
