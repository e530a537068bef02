using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>A map put together from its elements, with everything that was wrong with them.</summary>
/// <param name="Map">The map at revision zero; null when there is any problem.</param>
/// <param name="Problems">All problems, in the order of the elements.</param>
public sealed record AssembledMap(MapSnapshot? Map, IReadOnlyList<ElementProblem> Problems);
