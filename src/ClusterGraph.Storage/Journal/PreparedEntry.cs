using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Storage.Journal;

/// <summary>A journal entry with its stored form, made on the caller's thread so that the writer only writes.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Body">Its JSON.</param>
/// <param name="Digest">SHA-256 of the JSON.</param>
/// <param name="After">The JSON of every effect's element, in the order of the effects; null where one was dropped.</param>
internal sealed record PreparedEntry(JournalEntry Entry, string Body, byte[] Digest, IReadOnlyList<string?> After);
