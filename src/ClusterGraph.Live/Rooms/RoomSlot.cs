using ClusterGraph.Core.Changes;

namespace ClusterGraph.Live.Rooms;

/// <summary>The place of one map in the registry: holds at most one room, which opens and closes under a lock.</summary>
internal sealed class RoomSlot : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Func<Task<Room?>> _open;
    private Room? _room;

    public RoomSlot(Func<Task<Room?>> open) => _open = open;

    /// <summary>Gets the room; null while none is open.</summary>
    public Room? Room => Volatile.Read(ref _room);

    public async Task<Room?> GetAsync()
    {
        await _gate.WaitAsync();
        try
        {
            _room ??= await _open();
            _room?.Touch();
            return _room;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Closes the room, when it has been unused for long enough.</summary>
    public async Task CloseAsync(ChangeError reason, TimeSpan unusedFor)
    {
        await _gate.WaitAsync();
        try
        {
            if (_room is { } room && room.Unused >= unusedFor)
            {
                await room.CloseAsync(reason);
                Volatile.Write(ref _room, null);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
