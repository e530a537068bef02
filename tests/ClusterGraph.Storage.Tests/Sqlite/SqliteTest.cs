using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Sqlite;
using ClusterGraph.TestKit.Files;
using ClusterGraph.TestKit.Maps;
using Microsoft.Data.Sqlite;

namespace ClusterGraph.Storage.Tests.Sqlite;

/// <summary>What the tests of one SQLite file share: a folder, stores that are closed in the end, and a hand on the file.</summary>
public abstract class SqliteTest : IAsyncLifetime
{
    protected static readonly CancellationToken None = CancellationToken.None;

    private readonly TempFolder _folder = new();
    private readonly List<IStore> _stores = [];

    protected string Database => _folder.File("maps.db");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var store in _stores)
        {
            await store.DisposeAsync();
        }

        _folder.Delete();
    }

    protected string InFolder(string name) => _folder.File(name);

    protected SqliteStore Open(string? path = null) => Open(new SqliteStoreOptions(), path);

    private protected SqliteStore Open(SqliteStoreOptions options, string? path = null)
    {
        var store = SqliteStore.Open(path ?? Database, options);
        _stores.Add(store);
        return store;
    }

    protected static async Task<RandomMap> CreateAsync(SqliteStore store, int seed, string id = "map-1")
    {
        var map = new RandomMap(seed, id);
        (await store.Maps.CreateAsync(map.Initial, RandomMap.Start, None)).ShouldBe(StoreOutcome.Ok);
        return map;
    }

    protected static Task<StoreOutcome> CommitAsync(SqliteStore store, RandomMap map, int count = 1) =>
        CommitAsync(store, map.Id, map.Next(count));

    protected static Task<StoreOutcome> CommitAsync(SqliteStore store, MapId map, IReadOnlyList<JournalEntry> entries) =>
        store.Maps.CommitAsync(
            new CommitBatch(map, new Revision(entries[0].Change.Rev.Value - 1), entries, []), None);

    protected static async Task<StoredMap> LoadAsync(SqliteStore store, string id = "map-1") =>
        (await store.Maps.LoadAsync(new MapId(id), None)).ShouldNotBeNull();

    protected static void ShouldBeSame(MapSnapshot actual, MapSnapshot expected) =>
        MapText.Of(actual).ShouldBe(MapText.Of(expected));

    /// <summary>Copies database and log as they are this moment: what a killed process leaves behind.</summary>
    protected string CopyAs(string name)
    {
        File.Copy(Database, InFolder(name));
        if (File.Exists(Database + "-wal"))
        {
            File.Copy(Database + "-wal", InFolder(name) + "-wal");
        }

        return InFolder(name);
    }

    /// <summary>Runs a statement past the store.</summary>
    protected object? Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
