using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Server.Analyses;

/// <summary>Where an analysis stands.</summary>
/// <param name="Id">The name by which it is asked for again.</param>
/// <param name="Rev">The revision of the map that it is about.</param>
/// <param name="Share">How far it is, 0 to 1.</param>
/// <param name="Result">The result; null while it is under way.</param>
internal sealed record AnalysisProgress(string Id, long Rev, double Share, AnalysisResult? Result);
