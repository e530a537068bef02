using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>Fields that an undo left alone because somebody wrote them later.</summary>
/// <param name="Key">The element.</param>
/// <param name="Fields">The fields; empty when the whole element was left alone.</param>
public sealed record SkippedField(ElementKey Key, IReadOnlyList<string> Fields);
