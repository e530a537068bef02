namespace ClusterGraph.Analysis.Methods;

/// <summary>A named set of actors.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What sort of set it is.</param>
/// <param name="Members">The ids, ascending.</param>
public sealed record ActorGroup(string Name, string Kind, IReadOnlyList<string> Members);
