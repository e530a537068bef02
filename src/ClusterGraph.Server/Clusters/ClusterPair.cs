using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Server.Clusters;

/// <summary>Two clusters side by side, each as it is now.</summary>
/// <param name="Comparison">What one chain has that the other has not, seen from the first.</param>
/// <param name="First">The map that is open.</param>
/// <param name="Second">The map that was chosen beside it.</param>
internal sealed record ClusterPair(AnalysisResult Comparison, ClusterSide First, ClusterSide Second);
