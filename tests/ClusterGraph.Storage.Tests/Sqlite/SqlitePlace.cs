using ClusterGraph.Storage.Sqlite;
using ClusterGraph.Storage.Tests.Contracts;
using ClusterGraph.TestKit.Files;

namespace ClusterGraph.Storage.Tests.Sqlite;

/// <summary>A database file in a folder of its own.</summary>
internal sealed class SqlitePlace : IStorePlace
{
    private readonly TempFolder _folder = new();

    public bool IsDurable => true;

    public Task<IStore> OpenAsync() => Task.FromResult<IStore>(SqliteStore.Open(_folder.File("maps.db"), new SqliteStoreOptions()));

    public void Leave() => _folder.Delete();
}
