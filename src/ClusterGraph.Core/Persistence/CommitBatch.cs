using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Persistence;

/// <summary>What one map wants written in one transaction: consecutive changes, and receipts of rejected submissions.</summary>
/// <param name="Map">The map.</param>
/// <param name="ExpectedHead">The revision the map must have before; otherwise nothing is written.</param>
/// <param name="Entries">The changes, numbered from <paramref name="ExpectedHead"/> plus one.</param>
/// <param name="Rejections">Receipts without a revision.</param>
public sealed record CommitBatch(
    MapId Map, Revision ExpectedHead, IReadOnlyList<JournalEntry> Entries, IReadOnlyList<Receipt> Rejections);
