using System.Collections.Concurrent;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Storage.Journal;

/// <summary>Remembers which maps were loaded damaged, so that nobody writes after the damage. Thread-safe.</summary>
internal sealed class DamageBook
{
    private readonly ConcurrentDictionary<MapId, string> _damaged = new();

    /// <summary>Takes note of how a map was loaded.</summary>
    public void Note(MapId map, StoredMap? loaded)
    {
        if (loaded?.Damage is { } damage)
        {
            _damaged[map] = damage;
        }
        else
        {
            Forget(map);
        }
    }

    /// <summary>Forgets a map that was deleted.</summary>
    public void Forget(MapId map) => _damaged.TryRemove(map, out _);

    /// <summary>Writes a map, unless it is damaged.</summary>
    /// <param name="map">The map.</param>
    /// <param name="write">Writes it.</param>
    public Task<StoreOutcome> GuardAsync(MapId map, Func<Task<StoreOutcome>> write) => _damaged.TryGetValue(map, out var damage)
        ? Task.FromResult(new StoreOutcome(StoreError.Damaged, damage))
        : write();
}
