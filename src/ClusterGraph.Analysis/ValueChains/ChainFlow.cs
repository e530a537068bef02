namespace ClusterGraph.Analysis.ValueChains;

/// <summary>What should flow from one stage to another.</summary>
/// <param name="From">The number of the stage that gives.</param>
/// <param name="To">The number of the stage that takes.</param>
/// <param name="Links">The layers, by id or family, that are this flow.</param>
/// <param name="PerUnit">How much of it one unit of the taker's output needs, above 0; NaN when nobody said.</param>
public sealed record ChainFlow(int From, int To, IReadOnlyList<string> Links, double PerUnit = double.NaN);
