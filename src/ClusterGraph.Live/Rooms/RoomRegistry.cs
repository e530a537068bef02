using System.Collections.Concurrent;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Live.Rooms;

/// <summary>Opens a room for each map on demand, never two for one map, and closes those nobody uses. Thread-safe.</summary>
public sealed class RoomRegistry : IAsyncDisposable
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(0.2);

    private readonly ConcurrentDictionary<MapId, RoomSlot> _slots = new();
    private readonly IMapStore _store;
    private readonly RoomOptions _options;
    private readonly TimeProvider _time;
    private readonly IRoomLog _log;
    private readonly ITimer _sweep;
    private readonly ITimer? _poll;
    private int _polling;
    private volatile bool _isClosed;

    /// <summary>Initializes a new instance of the <see cref="RoomRegistry"/> class.</summary>
    /// <param name="store">Where maps are kept.</param>
    /// <param name="options">The limits of each room.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Where rooms report.</param>
    public RoomRegistry(IMapStore store, RoomOptions options, TimeProvider time, IRoomLog log)
    {
        _store = store;
        _options = options;
        _time = time;
        _log = log;
        _sweep = time.CreateTimer(_ => Sweep(), null, SweepEvery, SweepEvery);
        _poll = store.IsShared ? time.CreateTimer(_ => _ = PollAsync(), null, PollEvery, PollEvery) : null;
    }

    /// <summary>Gives the room of a map, opening it when needed.</summary>
    /// <param name="map">The map.</param>
    /// <returns>The room; null when there is no such map or the registry is closed. Fails when the store cannot be read.</returns>
    public Task<Room?> GetAsync(MapId map) => _isClosed
        ? Task.FromResult<Room?>(null)
        : _slots.GetOrAdd(map, id => new RoomSlot(() => OpenAsync(id))).GetAsync();

    /// <summary>Lists the rooms that are open now.</summary>
    /// <returns>The rooms.</returns>
    public IReadOnlyList<Room> Opened() => [.. _slots.Values.Select(slot => slot.Room).OfType<Room>()];

    /// <summary>Ends the room of a map that is being deleted; call it before and not after deleting.</summary>
    /// <param name="map">The map.</param>
    /// <returns>A task that ends when nothing will be written any more.</returns>
    public Task DropAsync(MapId map) => _slots.TryGetValue(map, out var slot)
        ? slot.CloseAsync(RoomErrors.Gone, TimeSpan.Zero)
        : Task.CompletedTask;

    /// <summary>Closes all rooms: writes what waits, keeps snapshots, ends sessions so that clients come back.</summary>
    /// <returns>A task that ends when all is on disk.</returns>
    public async Task CloseAsync()
    {
        _isClosed = true;
        await _sweep.DisposeAsync();
        if (_poll is not null)
        {
            await _poll.DisposeAsync();
        }

        await Task.WhenAll(_slots.Values.Select(slot => slot.CloseAsync(RoomErrors.Closing, TimeSpan.Zero)));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await CloseAsync();

    private Task<Room?> OpenAsync(MapId map) => _isClosed
        ? Task.FromResult<Room?>(null)
        : Room.OpenAsync(new RoomOffice(map, _store, _options, _time, _log));

    private void Sweep()
    {
        foreach (var slot in _slots.Values.Where(s => s.Room?.Unused >= _options.CloseWhenUnused))
        {
            _ = slot.CloseAsync(RoomErrors.Closing, _options.CloseWhenUnused);
        }
    }

    /// <summary>Asks a store that others write, too, for the heads of all open rooms; one question at a time.</summary>
    private async Task PollAsync()
    {
        var rooms = Opened();
        if (rooms.Count == 0 || Interlocked.Exchange(ref _polling, 1) == 1)
        {
            return;
        }

        try
        {
            var heads = await _store.HeadsAsync([.. rooms.Select(r => r.Id)], CancellationToken.None);
            foreach (var room in rooms)
            {
                room.Hint(heads.TryGetValue(room.Id, out var head) ? head : null);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // Whoever writes next is told; until the store answers again there is no news from others.
        }
        finally
        {
            Volatile.Write(ref _polling, 0);
        }
    }
}
