using System.Data.Common;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Live.Presence;
using ClusterGraph.Live.Rooms;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Hosting;
using ClusterGraph.Server.Hubs;

namespace ClusterGraph.Server.Maps;

/// <summary>The rooms of this server, opened on demand and closed before it stops.</summary>
internal sealed class OpenRooms : IHostedLifecycleService, IAsyncDisposable
{
    private static readonly ChangeError Unreadable = new(ErrorCode.StoreUnavailable, "The map cannot be read now; try again shortly.");

    private readonly IMapStore _store;
    private readonly RoomRegistry _registry;

    public OpenRooms(IMapStore store, ServerOptions options, TimeProvider clock, RoomLog log, SessionBook sessions)
    {
        var rooms = options.Rooms with { KnownPeople = (map, stop) => KnownAsync(sessions, map, stop) };
        _store = store;
        _registry = new RoomRegistry(store, rooms, clock, log);
    }

    /// <summary>Gives the room of a map.</summary>
    /// <returns>The room, or <see cref="ErrorCode.NotFound"/>, or <see cref="ErrorCode.StoreUnavailable"/>.</returns>
    public async Task<Outcome<Room>> OpenAsync(MapId map, CancellationToken cancellation)
    {
        try
        {
            var room = await _registry.GetAsync(map).WaitAsync(cancellation);
            return room is null ? new ChangeError(ErrorCode.NotFound, "There is no such map.") : room;
        }
        catch (Exception e) when (e is DbException or IOException)
        {
            return Unreadable;
        }
    }

    /// <summary>Gives a map as it is now, or as it was.</summary>
    /// <param name="map">The map.</param>
    /// <param name="rev">The revision; null for the newest.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The map, or <see cref="ErrorCode.NotFound"/>, also for a revision that it never had, or
    /// <see cref="ErrorCode.StoreUnavailable"/>.</returns>
    public async Task<Outcome<MapMoment>> AtAsync(MapId map, long? rev, CancellationToken cancellation)
    {
        var opened = await OpenAsync(map, cancellation);
        if (!opened.IsOk)
        {
            return opened.Error;
        }

        var now = opened.Value.Snapshot;
        if (rev is null || rev == now.Revision.Value)
        {
            return new MapMoment(now, IsNow: true);
        }

        try
        {
            var then = rev < 0 || rev > now.Revision.Value
                ? null : await _store.LoadAtAsync(map, new Revision(rev.Value), cancellation);
            return then is not null
                ? new MapMoment(then, IsNow: false) : new ChangeError(ErrorCode.NotFound, "The map has no such revision.", "rev");
        }
        catch (Exception e) when (e is DbException or IOException)
        {
            return Unreadable;
        }
    }

    /// <summary>Lets a connection into the room of its map.</summary>
    public async Task<Outcome<Joined>> JoinAsync(LiveConnection live, JoinRequest request, CancellationToken cancellation)
    {
        var opened = await OpenAsync(live.Visit.Map, cancellation);
        if (!opened.IsOk)
        {
            return opened.Error;
        }

        opened.Value.Introduce([new Person(request.Author.Id, request.Nick)]);
        var joined = await opened.Value.JoinAsync(request, live);
        if (joined.IsOk)
        {
            live.Enter(opened.Value, joined.Value.Session);
        }

        return joined;
    }

    /// <summary>Removes a person from the room of a map.</summary>
    /// <returns>How many of their waiting contributions were dropped, or why they could not be.</returns>
    public async Task<Outcome<int>> KickAsync(MapId map, ParticipantId person, Author by, CancellationToken cancellation)
    {
        var opened = await OpenAsync(map, cancellation);
        return opened.IsOk ? await opened.Value.KickAsync(person, by) : opened.Error;
    }

    /// <summary>Ends the room of a map that is about to be deleted.</summary>
    public Task DropAsync(MapId map) => _registry.DropAsync(map);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Writes what waits and tells everybody to come back, while the sockets are still open.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) => _registry.CloseAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _registry.DisposeAsync();

    private static async Task<IReadOnlyList<Person>> KnownAsync(SessionBook sessions, MapId map, CancellationToken cancellation) =>
        [.. (await sessions.PeopleAsync(map, cancellation)).Select(m => new Person(m.Participant, m.Nick))];
}
