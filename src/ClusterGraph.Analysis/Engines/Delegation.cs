namespace ClusterGraph.Analysis.Engines;

/// <summary>Which graphs are handed on.</summary>
/// <param name="Engine">Who computes them.</param>
/// <param name="MaxInProcessLinks">The most links that are still computed in this process.</param>
public sealed record Delegation(IKernelEngine Engine, int MaxInProcessLinks);
