namespace ClusterGraph.Analysis.Methods;

/// <summary>A link that is not there and would matter.</summary>
/// <param name="Source">Where it would begin.</param>
/// <param name="Target">Where it would end.</param>
/// <param name="Type">Its type; null where any of the expected kind would do.</param>
public sealed record MissingLink(FindingSubject Source, FindingSubject Target, string? Type = null);
