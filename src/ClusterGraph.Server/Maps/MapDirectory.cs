using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Server.Access;

namespace ClusterGraph.Server.Maps;

/// <summary>Which maps there are.</summary>
internal sealed class MapDirectory(IMapStore store)
{
    /// <summary>Lists all maps, newest change first.</summary>
    public Task<IReadOnlyList<MapSummary>> ListAsync(CancellationToken cancellation) => store.ListAsync(cancellation);

    /// <summary>Finds a map by id; for access to all maps, the one that a newcomer should see first.</summary>
    /// <returns>Null when there is none.</returns>
    public async Task<MapRef?> TitleAsync(MapId? map, CancellationToken cancellation)
    {
        var all = await store.ListAsync(cancellation);
        var found = map is { } id
            ? all.FirstOrDefault(m => m.Id == id)
            : all.FirstOrDefault(m => m.Id == StarterMaps.Workshop) ?? all.FirstOrDefault(m => m.Parent is null);
        return found is null ? null : new MapRef(found.Id.Value, found.Title);
    }

    /// <summary>Lists the what-if copies of a map, newest change first.</summary>
    public async Task<IReadOnlyList<MapSummary>> BranchesAsync(MapId map, CancellationToken cancellation) =>
        [.. (await store.ListAsync(cancellation)).Where(m => m.Parent == map)];
}
