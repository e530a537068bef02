namespace ClusterGraph.Analysis.ValueChains;

/// <summary>What one unit of a stage's output needs of a stage before it.</summary>
/// <param name="Stage">The stage before it.</param>
/// <param name="PerUnit">How much of what that stage makes, above 0.</param>
internal readonly record struct Recipe(int Stage, double PerUnit);
