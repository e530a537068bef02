using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Live.Rooms;

/// <summary>A change worked out and not yet written.</summary>
/// <param name="Entry">What goes into the journal.</param>
/// <param name="After">The map after it.</param>
internal readonly record struct StagedChange(JournalEntry Entry, MapSnapshot After);
