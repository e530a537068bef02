namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Who does one stage.</summary>
/// <param name="Status">How well it is filled.</param>
/// <param name="Local">The nodes inside the cluster that can fill it.</param>
/// <param name="Count">How many independent local actors they stand for; NaN when a group of unknown size is among them.</param>
/// <param name="Outside">The nodes outside that deal with somebody inside.</param>
internal sealed record StageFilling(StageStatus Status, IReadOnlyList<int> Local, double Count, IReadOnlyList<int> Outside);
