using ClusterGraph.Core.Actors;

namespace ClusterGraph.Live.Presence;

/// <summary>What one client is doing just now; the next report replaces it.</summary>
/// <param name="Selection">The actors it has selected, at most 20; more are cut off.</param>
/// <param name="Typing">Whether the person is typing.</param>
public sealed record PresenceReport(IReadOnlyList<ActorId> Selection, bool Typing);
