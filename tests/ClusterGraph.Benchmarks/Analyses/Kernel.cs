namespace ClusterGraph.Benchmarks.Analyses;

/// <summary>A kernel that peers have, too.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="PeerName">Its name in the output of the peers.</param>
/// <param name="GdsName">Its name in the output of GDS; null where GDS has none.</param>
/// <param name="Graphs">The graphs on which it is timed.</param>
/// <param name="Target">How many times faster than the fastest peer it should be.</param>
/// <param name="Gate">How many times faster it must be.</param>
/// <param name="Run">Runs it and gives a number that must agree with the peers' own.</param>
/// <param name="Tolerance">How far the numbers may differ, relatively.</param>
/// <param name="IsSlow">Whether peers need many seconds, so that fewer rounds are done.</param>
/// <param name="Peer">The only peer that does the same work; null for all.</param>
internal sealed record Kernel(
    string Name, string PeerName, string? GdsName, string Graphs, double Target, double Gate, Func<BenchGraph, double[]> Run,
    double Tolerance = 1e-6, bool IsSlow = false, string? Peer = null);
