namespace ClusterGraph.Benchmarks.Analyses;

/// <summary>What a peer printed of one kernel.</summary>
/// <param name="Peer">The peer.</param>
/// <param name="Kernel">The kernel by the peer's name.</param>
/// <param name="Seconds">How long it took from a graph in memory.</param>
/// <param name="Check">The numbers that it printed of the result.</param>
internal sealed record PeerTime(string Peer, string Kernel, double Seconds, double[] Check);
