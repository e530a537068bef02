namespace ClusterGraph.Server.Analyses;

/// <summary>What a browser asks to be computed.</summary>
/// <param name="Method">The method.</param>
/// <param name="Settings">Its settings by name; what is not said takes its default.</param>
/// <param name="OtherRev">For methods that compare two: the earlier revision of the same map.</param>
internal sealed record AnalysisRequest(
    string Method, IReadOnlyDictionary<string, string>? Settings = null, long? OtherRev = null);
