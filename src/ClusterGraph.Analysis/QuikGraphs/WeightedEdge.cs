using QuikGraph;

namespace ClusterGraph.Analysis.QuikGraphs;

/// <summary>An arc of an analysis graph as QuikGraph reads it.</summary>
/// <param name="Source">Where it begins.</param>
/// <param name="Target">Where it ends.</param>
/// <param name="Weight">Its weight; 1 when the graph carries none.</param>
public readonly record struct WeightedEdge(int Source, int Target, double Weight) : IEdge<int>;
