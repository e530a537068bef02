namespace ClusterGraph.Analysis.Methods;

/// <summary>One number for each of some links.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sources">Where each link begins, as a node; the lower end when undirected.</param>
/// <param name="Targets">Where each link ends.</param>
/// <param name="Values">One finite number a link.</param>
public sealed record LinkColumn(string Name, int[] Sources, int[] Targets, double[] Values);
