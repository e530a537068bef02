using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Benchmarks.Stores;

/// <summary>Makes entries of one new link each, as they follow each other in a journal.</summary>
internal static class LinkEntry
{
    public static JournalEntry At(MapSnapshot map, long rev)
    {
        var actors = map.Actors.All.Take(2).Select(a => a.Id).ToList();
        var link = new Link
        {
            Id = new($"n{rev}"),
            Source = actors[0],
            Target = actors[1],
            Type = new("sellsTo"),
            Strength = 0.5,
            Rev = new Revision(rev),
        };
        var change = new Change
        {
            Rev = new Revision(rev),
            By = new ParticipantId("person-1"),
            Client = new ClientId("tab-1"),
            Seq = rev,
            At = DateTimeOffset.UnixEpoch.AddSeconds(rev),
            Ops = [new AddLink { Link = link }],
            Effects = [new Effect(link.Key, null, link)],
        };
        return new JournalEntry(change, new string('c', 64));
    }
}
