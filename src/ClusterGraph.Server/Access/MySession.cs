using ClusterGraph.Core.Participants;

namespace ClusterGraph.Server.Access;

/// <summary>What this browser may do on one map.</summary>
internal sealed record MySession(string Map, string Title, Role Role, PersonRef Participant);
