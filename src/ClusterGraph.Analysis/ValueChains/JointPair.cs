namespace ClusterGraph.Analysis.ValueChains;

/// <summary>A pair of actors that could work together and do not.</summary>
/// <param name="First">The lower node.</param>
/// <param name="Second">The higher node.</param>
/// <param name="Score">The sum of 1 / ln(contacts) over what they share, less where they are rivals.</param>
/// <param name="Shared">How many contacts they share.</param>
internal readonly record struct JointPair(int First, int Second, double Score, int Shared);
