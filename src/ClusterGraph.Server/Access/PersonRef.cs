namespace ClusterGraph.Server.Access;

/// <summary>A person by id and nickname.</summary>
internal sealed record PersonRef(string Id, string Nick);
