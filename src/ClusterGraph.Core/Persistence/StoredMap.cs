using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Persistence;

/// <summary>A map as loaded at its last valid revision.</summary>
/// <param name="Snapshot">The map.</param>
/// <param name="Receipts">The latest receipts of every tab, at most 256 each, oldest first.</param>
/// <param name="Damage">A sentence when the journal is damaged after <paramref name="Snapshot"/>; then it is read-only.</param>
public sealed record StoredMap(MapSnapshot Snapshot, IReadOnlyList<Receipt> Receipts, string? Damage);
