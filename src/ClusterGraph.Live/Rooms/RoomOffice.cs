using System.Collections.Concurrent;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Live.Presence;
using ClusterGraph.Live.Sessions;

namespace ClusterGraph.Live.Rooms;

/// <summary>What the parts of one room share.</summary>
internal sealed class RoomOffice
{
    public RoomOffice(MapId map, IMapStore store, RoomOptions options, TimeProvider time, IRoomLog log)
    {
        Map = map;
        Store = store;
        Options = options;
        Time = time;
        Log = log;
        Metrics = new RoomMetrics(map);
        Presence = new PresenceBoard(Directory, time, options);
    }

    public MapId Map { get; }

    public IMapStore Store { get; }

    public RoomOptions Options { get; }

    public TimeProvider Time { get; }

    public IRoomLog Log { get; }

    public RoomMetrics Metrics { get; }

    public SessionTable Sessions { get; } = new();

    public NickDirectory Directory { get; } = new();

    public PresenceBoard Presence { get; }

    /// <summary>Gets who was removed from the room.</summary>
    public ConcurrentDictionary<ParticipantId, bool> Kicked { get; } = new();

    /// <summary>Starts a task where all tasks of the room run.</summary>
    public Task Start(Func<Task> run) => Task.Factory
        .StartNew(run, CancellationToken.None, TaskCreationOptions.DenyChildAttach, Options.Scheduler)
        .Unwrap();
}
