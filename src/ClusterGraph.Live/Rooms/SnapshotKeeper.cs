using ClusterGraph.Core.Maps;

namespace ClusterGraph.Live.Rooms;

/// <summary>Keeps a snapshot now and then, so that the map opens fast. Used by the room's writer only.</summary>
internal sealed class SnapshotKeeper
{
    private readonly RoomOffice _office;
    private Revision _kept;
    private long _changedAt;
    private Task _saving = Task.CompletedTask;

    public SnapshotKeeper(RoomOffice office, Revision head)
    {
        _office = office;
        _kept = head;
        _changedAt = office.Time.GetTimestamp();
    }

    /// <summary>Notes that the map changed just now.</summary>
    public void Changed() => _changedAt = _office.Time.GetTimestamp();

    /// <summary>
    /// Begins to keep a snapshot when there were enough changes, or none for long enough. The writer does not wait for
    /// it, so that no change does; one snapshot is kept at a time.
    /// </summary>
    public void Keep(MapSnapshot map)
    {
        if (_saving.IsCompleted && IsDue(map))
        {
            _saving = BeginSave(map);
        }
    }

    /// <summary>Keeps a snapshot when there was any change.</summary>
    public async Task CloseAsync(MapSnapshot map)
    {
        await _saving;
        if (map.Revision > _kept)
        {
            await BeginSave(map);
        }
    }

    // A snapshot costs what the map is large, not what changed: in proportion to the map it costs every change the same.
    private bool IsDue(MapSnapshot map)
    {
        var changes = map.Revision.Value - _kept.Value;
        var isIdle = _office.Time.GetElapsedTime(_changedAt) >= _office.Options.SnapshotWhenIdle;
        return changes >= Math.Max(_office.Options.SnapshotEvery, map.ElementCount / 2) || (changes > 0 && isIdle);
    }

    private Task BeginSave(MapSnapshot map)
    {
        // Also when it fails: the journal is the truth, so there is no hurry to try again.
        _kept = map.Revision;
        return _office.Start(() => SaveAsync(map));
    }

    private async Task SaveAsync(MapSnapshot map)
    {
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
