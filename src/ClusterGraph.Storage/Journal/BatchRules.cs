using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Storage.Journal;

/// <summary>What every new map and every batch must satisfy before any store looks at it; a violation is a bug of the caller.</summary>
internal static class BatchRules
{
    /// <summary>Checks that a map is as a new one must be.</summary>
    /// <exception cref="ArgumentException">Its revision is not zero.</exception>
    public static void RequireNew(MapSnapshot initial)
    {
        if (initial.Revision != Revision.Zero)
        {
            throw new ArgumentException("A new map has revision zero.", nameof(initial));
        }
    }

    /// <summary>Checks numbering and shape.</summary>
    /// <exception cref="ArgumentException">The batch is empty, or its revisions have a gap.</exception>
    public static void Require(CommitBatch batch)
    {
        if (batch.Entries.Count == 0 && batch.Rejections.Count == 0)
        {
            throw new ArgumentException("A batch holds at least one entry or rejection.", nameof(batch));
        }

        var expected = batch.ExpectedHead;
        foreach (var entry in batch.Entries)
        {
            expected = expected.Next;
            if (entry.Change.Rev != expected)
            {
                throw new ArgumentException($"Revision {entry.Change.Rev} stands where {expected} must be.", nameof(batch));
            }
        }

        if (batch.Rejections.Any(r => r.Rev is not null || r.Error is null))
        {
            throw new ArgumentException("A rejection has an error and no revision.", nameof(batch));
        }
    }
}
