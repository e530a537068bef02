namespace ClusterGraph.Server.Play;

/// <summary>What came of a replay.</summary>
/// <param name="Map">The id of the new map.</param>
/// <param name="People">People who took part.</param>
/// <param name="Sent">Changes that were sent.</param>
/// <param name="Rejected">Changes that were rejected, by code.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="MedianMs">Time from sending to seeing one's own durable change, median, in milliseconds.</param>
/// <param name="P95Ms">The same, 95th percentile.</param>
/// <param name="IsTogether">Whether everybody ended at the same revision and saw no gap.</param>
internal sealed record PlayReport(
    string Map, int People, int Sent, IReadOnlyDictionary<string, int> Rejected, double Seconds,
    double MedianMs, double P95Ms, bool IsTogether);
