namespace ClusterGraph.Server.Access;

/// <summary>Asks to join with a typed code.</summary>
internal sealed record CodeRequest(string Code, string? Language = null);
