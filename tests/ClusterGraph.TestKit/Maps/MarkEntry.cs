using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.TestKit.Maps;

/// <summary>Makes small entries that fit any state of a map: each adds one named snapshot.</summary>
public static class MarkEntry
{
    public static JournalEntry At(Revision rev, string tab, long seq)
    {
        var mark = new Mark { Id = new MarkId($"{tab}-{seq}"), Name = "Mark", At = rev, Rev = rev };
        var change = new Change
        {
            Rev = rev,
            By = new ParticipantId("person-1"),
            Client = new ClientId(tab),
            Seq = seq,
            At = RandomMap.Start.AddSeconds(rev.Value),
            Ops = [new AddMark { Id = mark.Id, Name = mark.Name }],
            Effects = [new Effect(mark.Key, null, mark)],
        };
        return new JournalEntry(change, new string('c', 64));
    }
}
