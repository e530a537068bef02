namespace ClusterGraph.Server.Branches;

/// <summary>What a merge did.</summary>
/// <param name="Rev">The revision of the map that it made.</param>
/// <param name="Changes">How many elements were taken over.</param>
internal sealed record MergeAnswer(long Rev, int Changes);
