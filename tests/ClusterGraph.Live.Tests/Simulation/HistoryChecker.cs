using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Live.Rooms;

namespace ClusterGraph.Live.Tests.Simulation;

/// <summary>
/// Compares what clients were told with what is on disk. The journal is the witness of the order, so all checks
/// together take O(n log n).
/// </summary>
internal sealed class HistoryChecker(SimWorld world)
{
    public async Task CheckAsync()
    {
        var stored = await world.Disk.LoadAsync(SimWorld.MapId, CancellationToken.None);
        var journal = await world.Disk.ReadJournalAsync(
            SimWorld.MapId, Revision.Zero, int.MaxValue, CancellationToken.None);
        var records = world.Clients.SelectMany(c => c.Records).ToList();
        CheckNumbers(journal);
        CheckOutcomes(journal, records);
        CheckRealTime(journal, records);
        CheckReplay(journal, stored!);
        CheckFreeze(journal);
    }

    /// <summary>Revisions without gap; no submission twice; the submissions of a client in the order of seq.</summary>
    private void CheckNumbers(IReadOnlyList<JournalEntry> journal)
    {
        var last = new Dictionary<ClientId, long>();
        for (var i = 0; i < journal.Count; i++)
        {
            var change = journal[i].Change;
            world.Require(change.Rev.Value == i + 1, $"Revision {change.Rev} stands at place {i + 1}.");
            world.Require(
                last.GetValueOrDefault(change.Client) < change.Seq, $"{change.Client}/{change.Seq} out of order.");
            last[change.Client] = change.Seq;
        }
    }

    /// <summary>Ok: once, at its revision, with its content. Fail: absent. Settled or unknown: at most once.</summary>
    private void CheckOutcomes(IReadOnlyList<JournalEntry> journal, List<OpRecord> records)
    {
        var byNumber = journal.ToLookup(e => (e.Change.Client, e.Change.Seq));
        foreach (var record in records)
        {
            var found = byNumber[(record.Submission.Client, record.Submission.Seq)].ToList();
            var holds = record.Outcome switch
            {
                OpOutcome.Ok => found.Count == 1 && found[0].Change.Rev == record.Rev,
                OpOutcome.Fail => found.Count == 0,
                OpOutcome.Settled => found.Count <= 1,
                _ => false,
            };
            world.Require(holds, $"{record} stands {found.Count} times in the journal.");
            world.Require(
                found.All(e => e.PayloadHash == SubmissionHash.Of(record.Submission.Ops)), $"{record} has other content.");
        }
    }

    /// <summary>What was completed before something else was asked for has the lower revision.</summary>
    private void CheckRealTime(IReadOnlyList<JournalEntry> journal, List<OpRecord> records)
    {
        var revs = journal.ToDictionary(e => (e.Change.Client, e.Change.Seq), e => e.Change.Rev.Value);
        var moments = records
            .Where(r => revs.ContainsKey((r.Submission.Client, r.Submission.Seq)))
            .SelectMany(r => new (long At, bool IsEnd, OpRecord Record)[]
            {
                (r.Invoked!.Value, false, r), (r.Completed!.Value, true, r),
            })
            .OrderBy(m => m.At);
        long highestCompleted = 0;
        foreach (var (_, isEnd, record) in moments)
        {
            var rev = revs[(record.Submission.Client, record.Submission.Seq)];
            if (isEnd)
            {
                highestCompleted = Math.Max(highestCompleted, rev);
                continue;
            }

            world.Require(rev > highestCompleted, $"{record} began after {highestCompleted} was known, and made {rev}.");
        }
    }

    private void CheckReplay(IReadOnlyList<JournalEntry> journal, StoredMap stored)
    {
        var replayed = journal.Aggregate(world.Initial, (map, entry) => map.Apply(entry.Change));
        world.Require(
            replayed.Revision == stored.Snapshot.Revision
            && replayed.StoredHash == stored.Snapshot.StoredHash,
            "The stored map is not what the journal says.");
        foreach (var link in replayed.Links.All)
        {
            world.Require(
                replayed.Actors.Find(link.Source.Value) is not null && replayed.Actors.Find(link.Target.Value) is not null,
                $"Link {link.Id} dangles.");
        }
    }

    private void CheckFreeze(IReadOnlyList<JournalEntry> journal)
    {
        var participants = world.Clients
            .Where(c => c.Author.Role == Role.Participant)
            .Select(c => c.Author.Id)
            .ToHashSet();
        var map = world.Initial;
        foreach (var entry in journal)
        {
            world.Require(
                map.Head.Mode != MapMode.Frozen || !participants.Contains(entry.Change.By),
                $"Revision {entry.Change.Rev} of a participant stands after the freeze.");
            map = map.Apply(entry.Change);
        }
    }
}
