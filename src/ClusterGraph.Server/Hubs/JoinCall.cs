namespace ClusterGraph.Server.Hubs;

/// <summary>What a client says when it joins.</summary>
internal sealed record JoinCall(string Client, long? Since = null, long Acked = 0);
