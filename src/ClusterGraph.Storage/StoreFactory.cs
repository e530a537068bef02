using ClusterGraph.Storage.InMemory;
using ClusterGraph.Storage.Neo4j;
using ClusterGraph.Storage.Sqlite;

namespace ClusterGraph.Storage;

/// <summary>Opens the store that a setting names.</summary>
public static class StoreFactory
{
    private const string Sqlite = "sqlite:";

    /// <summary>Opens a store.</summary>
    /// <param name="setting">
    /// <c>memory</c>, or <c>sqlite:</c> and the path of the database file, or the address of a Neo4j server.
    /// </param>
    /// <param name="auth">User and password of a Neo4j server with a slash between; null where none are asked for.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The store.</returns>
    /// <exception cref="StoreOpenException">The setting is not understood, or the store cannot be opened.</exception>
    public static async Task<IStore> OpenAsync(string setting, string? auth, CancellationToken cancellation)
    {
        var trimmed = setting.Trim();
        if (trimmed.Equals("memory", StringComparison.OrdinalIgnoreCase))
        {
            return new InMemoryStore();
        }

        if (IsNeo4j(trimmed))
        {
            return await Neo4jStore.OpenAsync(Neo4jOptions.Read(trimmed, auth), TimeProvider.System, cancellation);
        }

        return trimmed.StartsWith(Sqlite, StringComparison.OrdinalIgnoreCase) && trimmed.Length > Sqlite.Length
            ? SqliteStore.Open(trimmed[Sqlite.Length..], new SqliteStoreOptions())
            : throw new StoreOpenException(
                "The store setting must be 'memory', or 'sqlite:' and a file path, or the address of a Neo4j server.");
    }

    /// <summary>
    /// Tells whether a setting is an address, which only a Neo4j server has; one with a misspelled scheme is no name of a
    /// file, else a new database would be made under it in silence.
    /// </summary>
    /// <param name="setting">The setting.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsNeo4j(string setting) => setting.Contains("://", StringComparison.Ordinal);
}
