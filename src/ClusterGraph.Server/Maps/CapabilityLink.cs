using ClusterGraph.Core.Participants;

namespace ClusterGraph.Server.Maps;

/// <summary>A link that gives a role; whoever has it has the role.</summary>
internal sealed record CapabilityLink(Role Role, string Url);
