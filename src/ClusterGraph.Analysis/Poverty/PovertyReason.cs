namespace ClusterGraph.Analysis.Poverty;

/// <summary>An indicator that crossed its threshold.</summary>
/// <param name="Indicator">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Threshold">The threshold.</param>
/// <param name="Makes">What it makes a node; <see cref="PovertyStatus.NotFlagged"/> for one that only explains.</param>
internal sealed record PovertyReason(string Indicator, double Value, double Threshold, PovertyStatus Makes);
