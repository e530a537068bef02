namespace ClusterGraph.Storage.Sqlite;

/// <summary>The operating system's lock beside a database: it falls with the process, however that ends.</summary>
internal sealed class SqliteFileLock : IDisposable
{
    private readonly FileStream? _file;

    private SqliteFileLock(FileStream? file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="StoreOpenException">Another process has it, or the folder cannot be written.</exception>
    public static SqliteFileLock Take(string database)
    {
        try
        {
            return new SqliteFileLock(
                new FileStream(database + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception e) when (e is IOException and not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new StoreOpenException(
                $"The database {database} is in use by another process. Stop that process, or name another file.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreOpenException($"This process may not write beside the database {database}.", e);
        }
    }

    /// <summary>Goes without a lock.</summary>
    public static SqliteFileLock None() => new(null);

    public void Dispose() => _file?.Dispose();
}
