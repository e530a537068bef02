using System.Collections.Concurrent;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Server.Maps;

/// <summary>Keeps the latest encoded snapshot of every map and audience, so that two hundred joins cost one encoding.</summary>
internal sealed class SnapshotCache
{
    private readonly ConcurrentDictionary<(MapId Map, Audience Audience), Lazy<Entry>> _entries = [];

    /// <summary>Gives the encoded snapshot for one reader.</summary>
    public SnapshotBody Get(MapSnapshot map, Audience audience, ParticipantId reader)
    {
        if (audience == Audience.Participant && map.Proposals.All.Any(p => p.By == reader))
        {
            return SnapshotBody.Encode(map, audience, reader);
        }

        var key = (map.Id, audience);
        var made = new Lazy<Entry>(() => new Entry(map.Revision, SnapshotBody.Encode(map, audience, null)));
        // An older or other revision is replaced; whoever asks at the same time for the same one shares the work.
        var entry = _entries.AddOrUpdate(key, made, (_, known) => known.Value.Rev == map.Revision ? known : made);
        return entry.Value.Body;
    }

    private sealed record Entry(Revision Rev, SnapshotBody Body);
}
