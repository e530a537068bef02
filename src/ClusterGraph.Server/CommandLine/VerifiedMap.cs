namespace ClusterGraph.Server.CommandLine;

/// <summary>What came of replaying one map.</summary>
/// <param name="Map">The map.</param>
/// <param name="Rev">Its revision.</param>
/// <param name="Hash">The state hash of the replay.</param>
/// <param name="Problem">What does not agree; null when all does.</param>
internal sealed record VerifiedMap(string Map, long Rev, string Hash, string? Problem);
