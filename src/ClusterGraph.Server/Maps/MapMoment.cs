using ClusterGraph.Core.Maps;

namespace ClusterGraph.Server.Maps;

/// <summary>A map at one of its revisions.</summary>
/// <param name="Map">The map.</param>
/// <param name="IsNow">Whether that is the newest revision.</param>
internal sealed record MapMoment(MapSnapshot Map, bool IsNow);
