using Microsoft.Data.Sqlite;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>Opens connections to one database file, set for durability first.</summary>
internal sealed class SqliteOpener(string path, SqliteStoreOptions options)
{
    /// <summary>Marks the file as ours ('CGrf').</summary>
    private const int ApplicationId = 0x43477266;

    static SqliteOpener() => SQLitePCL.Batteries_V2.Init();

    public string Path => path;

    public SqliteStoreOptions Options => options;

    public string LogPath => path + "-wal";

    /// <summary>Opens the connection that writes.</summary>
    /// <param name="create">
    /// Whether to create a missing file; not when opening again, where a missing file is a disk that went away.
    /// </param>
    /// <exception cref="StoreOpenException">The file belongs to another program, or cannot have a write-ahead log.</exception>
    public SqliteSession OpenWriter(bool create)
    {
        var session = Open(create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite);
        try
        {
            RequireOurs(session);
            if (session.Scalar("PRAGMA journal_mode = WAL") is not "wal")
            {
                throw new StoreOpenException($"The place of {path} cannot hold a write-ahead log; use a local disk.");
            }

            session.Execute("PRAGMA synchronous = FULL");
            session.Execute("PRAGMA fullfsync = ON");
            session.Execute("PRAGMA checkpoint_fullfsync = ON");
            session.Execute("PRAGMA foreign_keys = ON");
            // What a savepoint may have to take back: in memory it costs a copy, else a file a transaction.
            session.Execute("PRAGMA temp_store = MEMORY");
            session.Execute("PRAGMA secure_delete = ON");
            session.Scalar($"PRAGMA wal_autocheckpoint = {options.CheckpointPages}");
            session.Scalar($"PRAGMA journal_size_limit = {options.LogSizeLimit}");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Opens a connection that cannot write.</summary>
    public SqliteSession OpenReader()
    {
        var session = Open(SqliteOpenMode.ReadOnly);
        session.Execute("PRAGMA query_only = ON");
        return session;
    }

    /// <summary>Writes a consistent copy of the database to a new file and syncs it.</summary>
    public void Copy(string target)
    {
        using (var session = Open(SqliteOpenMode.ReadWrite))
        {
            session.Execute("VACUUM INTO $path", ("$path", target));
        }

        using var copy = new FileStream(target, FileMode.Open, FileAccess.ReadWrite);
        copy.Flush(flushToDisk: true);
    }

    private SqliteSession Open(SqliteOpenMode mode)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 5,
        };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            return new SqliteSession(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void RequireOurs(SqliteSession session)
    {
        var id = (long)session.Scalar("PRAGMA application_id")!;
        if (id == ApplicationId)
        {
            return;
        }

        if (id != 0 || (long)session.Scalar("SELECT count(*) FROM sqlite_master")! > 0)
        {
            throw new StoreOpenException($"The file {path} belongs to another program; name another file.");
        }

        session.Execute($"PRAGMA application_id = {ApplicationId}");
    }
}
