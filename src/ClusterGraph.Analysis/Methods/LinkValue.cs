namespace ClusterGraph.Analysis.Methods;

/// <summary>The values of one link.</summary>
/// <param name="Source">The actor where it begins; the lower id when undirected.</param>
/// <param name="Target">The actor where it ends.</param>
/// <param name="Value">The first value.</param>
/// <param name="More">The further values by name.</param>
public sealed record LinkValue(
    string Source, string Target, double Value, IReadOnlyDictionary<string, double>? More = null);
