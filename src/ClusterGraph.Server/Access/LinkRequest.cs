namespace ClusterGraph.Server.Access;

/// <summary>Asks to join with the secret of a link.</summary>
internal sealed record LinkRequest(string Secret, string? Language = null);
