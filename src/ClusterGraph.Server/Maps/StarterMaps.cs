using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Server.Maps;

/// <summary>Fills a new store: the demonstration clusters, and an empty map to begin with.</summary>
internal sealed class StarterMaps(IMapStore store, MapMaker maker)
{
    /// <summary>The empty map that the first workshop can use.</summary>
    public static readonly MapId Workshop = new("workshop");

    /// <summary>Fills the store when it is empty.</summary>
    public async Task LoadIntoEmptyAsync(CancellationToken cancellation)
    {
        if ((await store.ListAsync(cancellation)).Count > 0)
        {
            return;
        }

        await maker.EmptyAsync(Workshop, "Our cluster", "en", cancellation);
    }
}
