using ClusterGraph.Core.Participants;

namespace ClusterGraph.Server.Maps;

/// <summary>One line of the list of maps.</summary>
internal sealed record MapListItem(
    string Id, string Title, Role Role, long Rev, int Actors, int Links, DateTimeOffset Updated, string? Parent = null);
