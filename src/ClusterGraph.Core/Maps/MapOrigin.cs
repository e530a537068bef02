namespace ClusterGraph.Core.Maps;

/// <summary>Where a what-if copy comes from. The map's own first state is the parent as it was then.</summary>
/// <param name="Map">The map it was copied from.</param>
/// <param name="Rev">The revision of that map.</param>
/// <param name="At">When it was copied (UTC).</param>
public sealed record MapOrigin(MapId Map, Revision Rev, DateTimeOffset At);
