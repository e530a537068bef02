namespace ClusterGraph.Storage;

/// <summary>A directed graph as it travels; an undirected one has each link both ways.</summary>
/// <param name="NodeCount">How many nodes; they are numbered from 0.</param>
/// <param name="Sources">Where each arc begins.</param>
/// <param name="Targets">Where it ends.</param>
/// <param name="Weights">What it weighs, above 0; null when no weight is read.</param>
public sealed record SentGraph(
    int NodeCount, IReadOnlyList<int> Sources, IReadOnlyList<int> Targets, IReadOnlyList<double>? Weights);
