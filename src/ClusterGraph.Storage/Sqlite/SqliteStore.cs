using ClusterGraph.Core.Persistence;
using Microsoft.Data.Sqlite;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>
/// Maps and access rights in one SQLite file with a write-ahead log, synced to disk at every commit. One process at a
/// time: a file lock keeps a second one out, and a counted epoch stops an older one where the lock does not work.
/// </summary>
public sealed class SqliteStore : IStore
{
    private readonly SqliteOpener _opener;
    private readonly SqliteFileLock _lock;
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;
    private Task? _closing;

    private SqliteStore(SqliteOpener opener, SqliteFileLock fileLock, SqliteSession session, long epoch)
    {
        _opener = opener;
        _lock = fileLock;
        _writer = new SqliteWriter(opener, session, epoch);
        _readers = new SqliteReaders(opener);
        Maps = new SqliteMapStore(this);
        Access = new SqliteAccessStore(this);
    }

    /// <inheritdoc/>
    public IMapStore Maps { get; }

    /// <inheritdoc/>
    public IAccessStore Access { get; }

    /// <summary>Opens a database, creating or upgrading it where needed.</summary>
    /// <param name="path">The file; its folder is created. The log and the lock lie beside it.</param>
    /// <param name="options">How to open it.</param>
    /// <returns>The store.</returns>
    /// <exception cref="StoreOpenException">
    /// Another process has it, it is newer than this program, it is no database of this program, or it cannot be read.
    /// </exception>
    public static SqliteStore Open(string path, SqliteStoreOptions options)
    {
        options.Require();
        var full = Path.GetFullPath(path);
        MakeFolder(full);
        var fileLock = options.WithoutFileLock ? SqliteFileLock.None() : SqliteFileLock.Take(full);
        SqliteSession? session = null;
        try
        {
            var opener = new SqliteOpener(full, options);
            session = opener.OpenWriter(create: true);
            Migrator.Upgrade(session, Migrator.All);
            var epoch = (long)session.Scalar("UPDATE facts SET value = value + 1 WHERE name = 'epoch' RETURNING value")!;
            return new SqliteStore(opener, fileLock, session, epoch);
        }
        catch (Exception e)
        {
            session?.Dispose();
            fileLock.Dispose();
            if (e is SqliteException)
            {
                throw new StoreOpenException($"The database {full} cannot be opened: {e.Message}", e);
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<StoreHealth> CheckAsync(CancellationToken cancellation)
    {
        var canRead = true;
        string? detail = null;
        try
        {
            await ReadAsync(session => session.Scalar("SELECT count(*) FROM maps"), cancellation);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            canRead = false;
            detail = e.Message;
        }

        // Large enough to need room on the disk, always the same row.
        var write = await WriteAsync(
            new StatementJob("INSERT OR REPLACE INTO probe (id, body) VALUES (1, zeroblob(16384))"), cancellation);
        return new StoreHealth(canRead, write.IsOk, detail ?? write.Detail, _writer.Waiting, LogBytes());
    }

    /// <summary>Writes a consistent copy of the database while work goes on.</summary>
    /// <param name="path">A file that does not exist yet.</param>
    /// <param name="cancellation">Stops before the copy begins.</param>
    /// <returns>A task that ends when the copy is complete.</returns>
    /// <exception cref="IOException">The copy cannot be written; no copy is left behind then.</exception>
    public async Task BackUpAsync(string path, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(path);
        if (File.Exists(target))
        {
            throw new IOException($"The file {target} exists already; name another one.");
        }

        var part = target + ".part";
        File.Delete(part);
        try
        {
            await Task.Run(() => _opener.Copy(part), cancellation);
            File.Move(part, target);
        }
        catch (SqliteException e)
        {
            throw new IOException($"The copy {target} cannot be written: {e.Message}", e);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _closing ??= CloseAsync();
        }

        return new ValueTask(_closing);
    }

    internal Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellation) =>
        _readers.ReadAsync(read, cancellation);

    internal Task<StoreOutcome> WriteAsync(WriteJob job, CancellationToken cancellation) =>
        _writer.RunAsync(job, cancellation);

    private static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreOpenException($"The folder of {path} cannot be created: {e.Message}", e);
        }
    }

    private async Task CloseAsync()
    {
        await _writer.DisposeAsync();
        _readers.Dispose();
        _lock.Dispose();
    }

    private long LogBytes()
    {
        var log = new FileInfo(_opener.LogPath);
        return log.Exists ? log.Length : 0;
    }
}
