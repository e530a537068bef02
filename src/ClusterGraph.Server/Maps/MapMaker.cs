using System.Security.Cryptography;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Formats.Json;
using ClusterGraph.Server.Hosting;

namespace ClusterGraph.Server.Maps;

/// <summary>Makes maps, empty ones and from files.</summary>
internal sealed class MapMaker(IMapStore store, TimeProvider clock, ILogger<MapMaker> log)
{
    /// <summary>Makes an empty map from a request.</summary>
    public async Task<Outcome<MapId>> FromRequestAsync(HttpRequest request)
    {
        var body = await JsonBody.ReadAsync<NewMapRequest>(request);
        return body.IsOk
            ? await EmptyAsync(NewId(), body.Value.Title, body.Value.Language, request.HttpContext.RequestAborted)
            : body.Error;
    }

    /// <summary>Makes an empty map.</summary>
    public async Task<Outcome<MapId>> EmptyAsync(MapId id, string title, string? language, CancellationToken cancellation)
    {
        var empty = MapAssembler.Assemble(id, [new MapHead { Title = title, Language = language ?? "en" }]);
        return empty.Map is { } map ? await KeepAsync(map, cancellation) : empty.Problems[0].Error;
    }

    /// <summary>Reads a map file; the map gets an id of its own.</summary>
    public static Task<MapFileReading> ReadAsync(Stream file, CancellationToken cancellation) =>
        MapFileReader.ReadAsync(file, NewId(), cancellation);

    /// <summary>Keeps a map that was put together.</summary>
    public async Task<Outcome<MapId>> KeepAsync(MapSnapshot map, CancellationToken cancellation)
    {
        var kept = await store.CreateAsync(map, clock.GetUtcNow(), cancellation);
        if (!kept.IsOk)
        {
            return kept.Error == StoreError.MapExists
                ? new ChangeError(ErrorCode.AlreadyExists, "A map with this id exists already.")
                : new ChangeError(ErrorCode.StoreUnavailable, "The store cannot keep a new map now; try again shortly.");
        }

        log.MapCreated(map.Id.Value);
        return map.Id;
    }

    /// <summary>Makes the id of a new map.</summary>
    public static MapId NewId() => new("m" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));
}
