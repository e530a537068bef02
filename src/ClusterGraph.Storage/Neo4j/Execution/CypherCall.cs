namespace ClusterGraph.Storage.Neo4j.Execution;

/// <summary>One statement with its values.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Args">Texts, longs, doubles, booleans, nulls, lists and dictionaries of them.</param>
/// <param name="IsRead">Whether it only reads.</param>
internal sealed record CypherCall(string Text, IReadOnlyDictionary<string, object?> Args, bool IsRead);
