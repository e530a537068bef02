namespace ClusterGraph.Analysis.ValueChains;

/// <summary>How much of an expected flow is on the map.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Links">How many links it has.</param>
/// <param name="Integrated">How many actors do both stages, so that nothing has to change hands.</param>
/// <param name="Volume">The sum of the known volumes; NaN when none is known.</param>
/// <param name="Confidence">How sure the surest link is; 1 without one.</param>
internal sealed record FlowCount(FlowStatus Status, int Links, int Integrated, double Volume, double Confidence);
