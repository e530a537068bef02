namespace ClusterGraph.Analysis.Equivalence;

/// <summary>Actors who play the same part.</summary>
/// <param name="Name">Its name: <c>1.2</c> is the second half of the first half.</param>
/// <param name="Nodes">Its actors, ascending.</param>
public sealed record Block(string Name, int[] Nodes);
