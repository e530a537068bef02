namespace ClusterGraph.Server.Maps;

/// <summary>Asks for a new, empty map.</summary>
internal sealed record NewMapRequest(string Title, string? Language = null);
