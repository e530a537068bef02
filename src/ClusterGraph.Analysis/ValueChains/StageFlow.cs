namespace ClusterGraph.Analysis.ValueChains;

/// <summary>An expected flow, resolved against the layers that are read.</summary>
/// <param name="From">The stage that gives.</param>
/// <param name="To">The stage that takes.</param>
/// <param name="Layers">Which layers are this flow, one entry a layer of the input.</param>
/// <param name="PerUnit">How much of it one unit of the taker's output needs, above 0; NaN when nobody said.</param>
internal sealed record StageFlow(int From, int To, bool[] Layers, double PerUnit);
