namespace ClusterGraph.Server.Hubs;

/// <summary>What a client is doing just now.</summary>
internal sealed record PresenceCall(IReadOnlyList<string>? Selection = null, bool Typing = false);
