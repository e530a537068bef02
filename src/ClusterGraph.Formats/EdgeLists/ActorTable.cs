namespace ClusterGraph.Formats.EdgeLists;

/// <summary>Attributes of actors beside an edge list.</summary>
/// <param name="Ids">The ids, in the order of the file.</param>
/// <param name="Columns">The cells by column name, one an id; null where empty.</param>
public sealed record ActorTable(
    IReadOnlyList<string> Ids, IReadOnlyDictionary<string, IReadOnlyList<string?>> Columns);
