namespace ClusterGraph.Analysis.Graph;

/// <summary>The links that a query asks for, as arcs between nodes.</summary>
/// <param name="Arcs">The arcs.</param>
/// <param name="SelfLoops">How many of them begin where they end.</param>
/// <param name="BothWays">How many were added because a layer among directed ones has no direction.</param>
/// <param name="ZeroWeights">How many were left out because they have no weight.</param>
internal sealed record FilteredLinks(ArcList Arcs, int SelfLoops, int BothWays, int ZeroWeights);
