namespace ClusterGraph.Analysis.ValueChains;

/// <summary>An introduction with what it would better.</summary>
/// <param name="Move">The introduction.</param>
/// <param name="Deltas">How much better each entry of <see cref="MoveRating.Names"/> would be; NaN where it means nothing.</param>
/// <param name="Score">The weighted sum of the deltas, each as a share of the largest among all introductions.</param>
internal sealed record RatedMove(Move Move, double[] Deltas, double Score);
