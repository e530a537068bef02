using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Formats.Json;
using ClusterGraph.Server.Hosting;

namespace ClusterGraph.Server.Maps;

/// <summary>Fills a new store: the demonstration clusters, and an empty map to begin with.</summary>
internal sealed class StarterMaps(IMapStore store, MapMaker maker, ILogger<StarterMaps> log)
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

        foreach (var file in SeedFolder.Files())
        {
            await LoadAsync(file, cancellation);
        }

        await maker.EmptyAsync(Workshop, "Our cluster", "en", cancellation);
    }

    /// <summary>Loads one seed map under the name of its folder.</summary>
    /// <returns>The map, or why it was not loaded.</returns>
    public async Task<Outcome<MapId>> LoadAsync(SeedFile file, CancellationToken cancellation)
    {
        var reading = MapFileReader.Read(await File.ReadAllBytesAsync(file.Path, cancellation), new MapId(file.Name));
        var loaded = reading.Map is { } map
            ? await maker.KeepAsync(map, cancellation)
            : new ChangeError(ErrorCode.BadFile, MapFiles.Summary(reading));
        if (loaded.IsOk)
        {
            log.SeedLoaded(file.Name);
        }
        else
        {
            log.SeedRefused(file.Name, loaded.Error.Message);
        }

        return loaded;
    }
}
