namespace ClusterGraph.Server.Maps;

/// <summary>A map that was just made.</summary>
internal sealed record NewMap(string Id);
