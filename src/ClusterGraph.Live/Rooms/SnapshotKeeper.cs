using ClusterGraph.Core.Maps;

namespace ClusterGraph.Live.Rooms;

/// <summary>Keeps a snapshot now and then, so that the map opens fast. Used by the room's writer only.</summary>
internal sealed class SnapshotKeeper
{
    private readonly RoomOffice _office;
    private Revision _kept;
    private long _changedAt;

    public SnapshotKeeper(RoomOffice office, Revision head)
    {
        _office = office;
        _kept = head;
        _changedAt = office.Time.GetTimestamp();
    }

    /// <summary>Notes that the map changed just now.</summary>
    public void Changed() => _changedAt = _office.Time.GetTimestamp();

    /// <summary>Keeps a snapshot when there were enough changes, or none for long enough.</summary>
    public Task KeepAsync(MapSnapshot map)
    {
        var changes = map.Revision.Value - _kept.Value;
        var isIdle = _office.Time.GetElapsedTime(_changedAt) >= _office.Options.SnapshotWhenIdle;
        return changes >= _office.Options.SnapshotEvery || (changes > 0 && isIdle) ? SaveAsync(map) : Task.CompletedTask;
    }

    /// <summary>Keeps a snapshot when there was any change.</summary>
    public Task CloseAsync(MapSnapshot map) => map.Revision > _kept ? SaveAsync(map) : Task.CompletedTask;

    private async Task SaveAsync(MapSnapshot map)
    {
        // Also when it fails: the journal is the truth, so there is no hurry to try again.
        _kept = map.Revision;
        try
        {
            var outcome = await _office.Store.SaveSnapshotAsync(map, CancellationToken.None);
            if (!outcome.IsOk)
            {
                _office.Log.Write(RoomEvent.SnapshotNotKept, _office.Map, outcome.Detail);
            }
        }
        catch (Exception e)
        {
            // A snapshot only saves time; a store that throws here must not stop the room.
            _office.Log.Write(RoomEvent.SnapshotNotKept, _office.Map, null, e);
        }
    }
}
