namespace ClusterGraph.Analysis.Communities;

/// <summary>What several runs of the Leiden algorithm found.</summary>
/// <param name="Best">The best division found: the community of each node, from 0 in the order of their lowest nodes.</param>
/// <param name="Quality">Its quality; NaN without links.</param>
/// <param name="BestRuns">How many runs found a division of the same quality.</param>
/// <param name="Stability">The mean normalised mutual information of two runs, 0 to 1; NaN for a single run.</param>
public sealed record LeidenOutcome(int[] Best, double Quality, int BestRuns, double Stability);
