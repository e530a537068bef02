namespace ClusterGraph.Server.Plans;

/// <summary>The dots on findings as one person may see them.</summary>
/// <param name="Mine">What this person voted for.</param>
/// <param name="Counts">The sums, the largest first; null until the facilitator shows them.</param>
/// <param name="Voters">How many people have voted.</param>
internal sealed record VoteReport(IReadOnlyList<string> Mine, IReadOnlyList<VoteCount>? Counts, int Voters);
