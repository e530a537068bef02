using ClusterGraph.Core.Maps;

namespace ClusterGraph.Server.Play;

/// <summary>How a workshop is replayed.</summary>
/// <param name="Map">The map it ends with.</param>
/// <param name="People">How many people type, 1 to 500.</param>
/// <param name="Speed">How many times faster than people, 0.1 to 1,000; at 1 each types something every 20 s.</param>
/// <param name="Seed">Mixes order and pauses; the same seed gives the same workshop.</param>
internal sealed record PlayOptions(MapSnapshot Map, int People, double Speed, int Seed);
