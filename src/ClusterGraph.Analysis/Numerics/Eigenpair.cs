namespace ClusterGraph.Analysis.Numerics;

/// <summary>An eigenvalue and its vector.</summary>
/// <param name="Value">The eigenvalue.</param>
/// <param name="Vector">The vector, of length 1.</param>
/// <param name="IsConverged">Whether it settled within the rounds allowed.</param>
public sealed record Eigenpair(double Value, double[] Vector, bool IsConverged);
