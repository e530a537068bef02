using System.Collections.Concurrent;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Live.Presence;

namespace ClusterGraph.Server.Hubs;

/// <summary>All open sockets of this server.</summary>
internal sealed class LiveConnections
{
    private readonly ConcurrentDictionary<string, LiveConnection> _open = [];

    /// <summary>Gets how many there are.</summary>
    public int Count => _open.Count;

    /// <summary>Adds one.</summary>
    public void Add(string id, LiveConnection connection) => _open[id] = connection;

    /// <summary>Takes one out.</summary>
    public LiveConnection? Remove(string id) => _open.TryRemove(id, out var connection) ? connection : null;

    /// <summary>Finds one.</summary>
    public LiveConnection? Find(string id) => _open.GetValueOrDefault(id);

    /// <summary>Lists who is on a map now.</summary>
    public HashSet<ParticipantId> Online(MapId map) =>
        [.. On(map).Where(c => c.Session is not null).Select(c => c.Visit.Member.Participant)];

    /// <summary>Tells the room of a new nickname.</summary>
    public void Renamed(MapId map, Membership member)
    {
        var room = On(map).FirstOrDefault(c => c.Room is not null)?.Room;
        room?.Introduce([new Person(member.Participant, member.Nick)]);
    }

    /// <summary>Closes the sockets of a browser session that has ended.</summary>
    public Task EndSessionAsync(string sessionHash) => EndAsync(
        _open.Values.Where(c => c.Visit.Member.SessionHash == sessionHash), ErrorCode.SessionEnded, "You have left.");

    /// <summary>Closes the sockets of a person who was removed from a map.</summary>
    public Task KickAsync(MapId map, ParticipantId person) => EndAsync(
        On(map).Where(c => c.Visit.Member.Participant == person), ErrorCode.Kicked, "A facilitator removed you from the room.");

    private IEnumerable<LiveConnection> On(MapId map) => _open.Values.Where(c => c.Visit.Map == map);

    private static Task EndAsync(IEnumerable<LiveConnection> connections, ErrorCode code, string message) =>
        Task.WhenAll(connections.Select(c => c.EndAsync(code, message)).ToList());
}
