namespace ClusterGraph.Server.Access;

/// <summary>What this browser may do.</summary>
internal sealed record MySessions(IReadOnlyList<MySession> Sessions);
