namespace ClusterGraph.Benchmarks.Live;

/// <summary>How large and how long the comparison is.</summary>
internal sealed record LiveOptions(int Rounds, TimeSpan Length, int Viewers, int Senders, double PerSecond, int Seed);
