using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Formats.Json;
using ClusterGraph.Storage.Neo4j;

namespace ClusterGraph.Storage.Tests.Neo4j.Cookbook;

/// <summary>The example maps that docs/cypher.md asks, in the real server, once for all its questions.</summary>
public sealed class CookbookMaps(Neo4jFixture server) : IAsyncLifetime
{
    private const string WithSession = "sialkot-surgical";

    internal Neo4jFixture Server => server;

    public async Task InitializeAsync()
    {
        await server.ClearAsync();
        await using var store = await Neo4jStore.OpenAsync(server.Options, TimeProvider.System, CancellationToken.None);
        foreach (var name in CookbookText.Read().Select(q => q.Map).Distinct(StringComparer.Ordinal))
        {
            var reading = MapFileReader.Read(await File.ReadAllBytesAsync(CookbookText.SeedFile(name)), new MapId(name));
            var map = reading.Map.ShouldNotBeNull();
            (await store.Maps.CreateAsync(map, DateTimeOffset.UtcNow, CancellationToken.None)).ShouldBe(StoreOutcome.Ok);
            if (name == WithSession)
            {
                await new CookbookSession(store.Maps).PlayAsync(map);
            }
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
