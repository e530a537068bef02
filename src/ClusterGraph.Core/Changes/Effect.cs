using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>What one change did to one element. Replaying effects is all it takes to rebuild a map.</summary>
/// <param name="Key">The element.</param>
/// <param name="Before">The element before; null when the change created it.</param>
/// <param name="After">The element after; null when the change dropped it.</param>
public sealed record Effect(ElementKey Key, MapElement? Before, MapElement? After);
