namespace ClusterGraph.Analysis.Numerics;

/// <summary>One row of a linear programme: the sum of factor times variable is at most a limit.</summary>
/// <param name="Terms">The variables with their factors, each variable once.</param>
/// <param name="Limit">What the sum is at most; may be negative.</param>
internal sealed record LinearRow(IReadOnlyList<(int Variable, double Factor)> Terms, double Limit = 0);
