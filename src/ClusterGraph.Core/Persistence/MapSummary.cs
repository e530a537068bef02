using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Persistence;

/// <summary>One line of the list of maps.</summary>
/// <param name="Id">The map.</param>
/// <param name="Title">Its title.</param>
/// <param name="Head">Its revision.</param>
/// <param name="Actors">Number of actors on it.</param>
/// <param name="Links">Number of links on it.</param>
/// <param name="Updated">When it last changed.</param>
/// <param name="Parent">The map that it is a what-if copy of; null for a map of its own.</param>
public sealed record MapSummary(
    MapId Id, string Title, Revision Head, int Actors, int Links, DateTimeOffset Updated, MapId? Parent = null);
