using ClusterGraph.Storage.Sqlite;
using ClusterGraph.Storage.Tests.Contracts;
using ClusterGraph.TestKit.Files;

namespace ClusterGraph.Storage.Tests.Sqlite;

public sealed class SqliteMapStoreTests : MapStoreContract
{
    private readonly TempFolder _folder = new();

    protected override bool IsDurable => true;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete();
    }

    protected override Task<IStore> OpenAsync() => Task.FromResult<IStore>(SqliteStore.Open(_folder.File("maps.db"), new SqliteStoreOptions()));
}
