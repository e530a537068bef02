namespace ClusterGraph.Analysis.Communities;

/// <summary>How close every actor is to the core, as found from one start or chosen among several.</summary>
/// <param name="Values">The coreness of each node, at least 0.</param>
/// <param name="Loss">The sum of squared differences between links and products of corenesses.</param>
/// <param name="HasSettled">Whether the last round changed nothing any more.</param>
public sealed record CorenessFit(double[] Values, double Loss, bool HasSettled);
