namespace ClusterGraph.Analysis.Methods;

/// <summary>A warning that travels with a result.</summary>
/// <param name="Code">What it is about.</param>
/// <param name="Text">One plain sentence.</param>
/// <param name="Count">How many elements it is about; null when that says nothing.</param>
public sealed record Caveat(CaveatCode Code, string Text, int? Count = null);
