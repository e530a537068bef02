using ClusterGraph.Core.Changes;

namespace ClusterGraph.Core.Persistence;

/// <summary>A change with the hash of the submission it came from.</summary>
/// <param name="Change">The change.</param>
/// <param name="PayloadHash">SHA-256 of the submitted operations, in hex; tells a resend from a misuse of its number.</param>
public sealed record JournalEntry(Change Change, string PayloadHash);
