namespace ClusterGraph.Storage;

/// <summary>A question that can be asked of the stored graph of one map.</summary>
/// <param name="Name">Its name, such as <c>white-spots</c>.</param>
/// <param name="Query">The query in Cypher, with <c>$mapId</c> for the map.</param>
public sealed record GraphQuestion(string Name, string Query);
