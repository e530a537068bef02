using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>A matrix over the actors: a layer, or who is of the same kind.</summary>
/// <param name="Name">What it was asked for as.</param>
/// <param name="Graph">The graph.</param>
/// <param name="Unknown">How many actors have no value of the attribute; they count as unlike everybody.</param>
internal sealed record Relation(string Name, AnalysisGraph Graph, int Unknown = 0);
