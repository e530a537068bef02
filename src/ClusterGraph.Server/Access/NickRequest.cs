namespace ClusterGraph.Server.Access;

/// <summary>Asks for another nickname on one map.</summary>
internal sealed record NickRequest(string Map, string Nick);
