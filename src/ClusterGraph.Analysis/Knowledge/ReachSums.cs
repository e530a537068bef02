namespace ClusterGraph.Analysis.Knowledge;

/// <summary>How near the outside is to each actor of a cluster: sums of 1 / distance, one entry a node.</summary>
/// <param name="Direct">Of gatekeepers, along ways that leave the cluster at once.</param>
/// <param name="PassedOn">Of everybody, along ways that leave the cluster through a gatekeeper other than oneself.</param>
/// <param name="Alone">Of those who know nobody inside.</param>
/// <param name="Gatekeepers">The actors inside that have ties both inside and outside, ascending.</param>
public sealed record ReachSums(double[] Direct, double[] PassedOn, double[] Alone, int[] Gatekeepers);
