using ClusterGraph.Storage.InMemory;
using ClusterGraph.Storage.Sqlite;

namespace ClusterGraph.Storage;

/// <summary>Opens the store that a setting names.</summary>
public static class StoreFactory
{
    private const string Sqlite = "sqlite:";

    /// <summary>Opens a store.</summary>
    /// <param name="setting"><c>memory</c>, or <c>sqlite:</c> and the path of the database file.</param>
    /// <returns>The store.</returns>
    /// <exception cref="StoreOpenException">The setting is not understood, or the file cannot be opened.</exception>
    public static IStore Open(string setting)
    {
        var trimmed = setting.Trim();
        if (trimmed.Equals("memory", StringComparison.OrdinalIgnoreCase))
        {
            return new InMemoryStore();
        }

        return trimmed.StartsWith(Sqlite, StringComparison.OrdinalIgnoreCase) && trimmed.Length > Sqlite.Length
            ? SqliteStore.Open(trimmed[Sqlite.Length..], new SqliteStoreOptions())
            : throw new StoreOpenException("The store setting must be 'memory' or 'sqlite:' and a file path.");
    }
}
