using ClusterGraph.Core.Changes;

namespace ClusterGraph.Live.Rooms;

/// <summary>The place of one map in the registry: holds at most one room; opening waits until an earlier one is closed.</summary>
internal sealed class RoomSlot
{
    private readonly Lock _gate = new();
    private readonly Func<Task<Room?>> _open;
    private Task<Room?>? _opening;
    private Task _closing = Task.CompletedTask;
    private Room? _room;

    public RoomSlot(Func<Task<Room?>> open) => _open = open;

    /// <summary>Gets the room; null while none is open.</summary>
    public Room? Room => Volatile.Read(ref _room);

    public Task<Room?> GetAsync()
    {
        lock (_gate)
        {
            _room?.Touch();

            // What failed, or found no map, is tried again.
            var isOver = _opening is { IsCompleted: true } && _room is null;
            return _opening = _opening is null || isOver ? OpenAsync(_closing) : _opening;
        }
    }

    /// <summary>Closes the room, when it has been unused for long enough.</summary>
    public Task CloseAsync(ChangeError reason, TimeSpan unusedFor)
    {
        lock (_gate)
        {
            if (_opening is { } opening && (_room is null || _room.Unused >= unusedFor))
            {
                _opening = null;
                _room = null;
                _closing = CloseAsync(opening, _closing, reason);
            }

            return _closing;
        }
    }

    private static async Task CloseAsync(Task<Room?> opening, Task earlier, ChangeError reason)
    {
        await earlier;
        Room? room = null;
        try
        {
            room = await opening;
        }
        catch (Exception)
        {
            // It could not be opened, so there is nothing to close; who asked for it was told.
        }

        if (room is not null)
        {
            await room.CloseAsync(reason);
        }
    }

    private async Task<Room?> OpenAsync(Task closing)
    {
        await closing;
        var room = await _open();
        lock (_gate)
        {
            // A close that came meanwhile waits for this room and closes it.
            _room = _closing == closing ? room : null;
        }

        return room;
    }
}
