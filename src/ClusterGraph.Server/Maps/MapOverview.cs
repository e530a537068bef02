using ClusterGraph.Core.Participants;

namespace ClusterGraph.Server.Maps;

/// <summary>What a screen needs to know of a map before it loads it.</summary>
internal sealed record MapOverview(
    string Id, string Title, long Rev, string Hash, Role Role, MapCounts Counts, JoinCard? Join = null);
