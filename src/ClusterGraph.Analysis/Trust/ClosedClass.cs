namespace ClusterGraph.Analysis.Trust;

/// <summary>Actors who lead to each other and to nobody else: whoever is in listens only to those who are in.</summary>
/// <param name="Members">The nodes, ascending.</param>
/// <param name="Period">The greatest common divisor of the lengths of its cycles; above 1 views may go round for ever.</param>
internal sealed record ClosedClass(int[] Members, int Period);
