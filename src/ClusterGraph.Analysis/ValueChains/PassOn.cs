namespace ClusterGraph.Analysis.ValueChains;

/// <summary>That one actor passes something on to another, over one link or several.</summary>
/// <param name="From">Who gives.</param>
/// <param name="To">Who takes.</param>
/// <param name="Volume">How much, over all links whose volume is known; NaN when none is.</param>
/// <param name="Confidence">How sure the surest link is.</param>
/// <param name="Links">The links.</param>
internal sealed record PassOn(int From, int To, double Volume, double Confidence, IReadOnlyList<int> Links);
