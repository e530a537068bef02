namespace ClusterGraph.Analysis.Methods;

/// <summary>A named set of nodes: a community, a block, the core.</summary>
/// <param name="Name">Its name, such as <c>core</c> or <c>1</c>.</param>
/// <param name="Kind">What sort of set it is, such as <c>community</c>; sets of one kind do not overlap unless the method says so.</param>
/// <param name="Nodes">Its nodes, ascending.</param>
public sealed record NodeGroup(string Name, string Kind, IReadOnlyList<int> Nodes);
