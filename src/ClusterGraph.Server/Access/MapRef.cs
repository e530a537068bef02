namespace ClusterGraph.Server.Access;

/// <summary>A map by id and title.</summary>
internal sealed record MapRef(string Id, string Title);
