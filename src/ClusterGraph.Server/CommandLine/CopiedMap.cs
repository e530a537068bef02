namespace ClusterGraph.Server.CommandLine;

/// <summary>What came of copying one map.</summary>
/// <param name="Map">The map.</param>
/// <param name="Rev">The revision of the copy.</param>
/// <param name="Copied">How many changes were copied this time.</param>
/// <param name="Hash">The state hash of source and copy.</param>
/// <param name="Problem">Why it was not copied to its end; null when it was.</param>
internal sealed record CopiedMap(string Map, long Rev, long Copied, string Hash, string? Problem);
