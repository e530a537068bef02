using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>A few reading connections, reused. Readers never wait for the writer, nor it for them.</summary>
internal sealed class SqliteReaders(SqliteOpener opener) : IDisposable
{
    private readonly SemaphoreSlim _places = new(opener.Options.Readers);
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private volatile bool _closed;

    /// <summary>Reads on a thread of the pool, because SQLite knows no asynchronous reading.</summary>
    /// <exception cref="IOException">The database cannot be read.</exception>
    public async Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Use(read), cancellation);
        }
        catch (SqliteException e)
        {
            throw new IOException("The database cannot be read: " + e.Message, e);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private T Use<T>(Func<SqliteSession, T> read)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        var session = _idle.TryTake(out var idle) ? idle : opener.OpenReader();
        var keep = false;
        try
        {
            var result = read(session);
            keep = !_closed;
            return result;
        }
        finally
        {
            // After a failure a connection is not trusted again.
            if (keep)
            {
                _idle.Add(session);
                if (_closed)
                {
                    Dispose();
                }
            }
            else
            {
                session.Dispose();
            }
        }
    }
}
