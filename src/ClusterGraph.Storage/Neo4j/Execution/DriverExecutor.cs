using Neo4j.Driver;

namespace ClusterGraph.Storage.Neo4j.Execution;

/// <summary>
/// Runs statements through Neo4j's official driver, over Bolt. Each is an auto-commit transaction, because the driver
/// tries managed ones again by itself, and when to try again is decided in one place for both ways to a server.
/// </summary>
internal sealed class DriverExecutor : ICypherExecutor
{
    private static readonly Dictionary<string, object> Metadata = new(StringComparer.Ordinal) { ["app"] = "clustergraph" };

    private readonly IDriver _driver;
    private readonly IBookmarkManager? _bookmarks;
    private readonly Neo4jOptions _options;
    private readonly TimeProvider _time;

    public DriverExecutor(Neo4jOptions options, TimeProvider time)
    {
        var token = options.User is { } user ? AuthTokens.Basic(user, options.Password) : AuthTokens.None;
        _driver = GraphDatabase.Driver(
            options.Server, token, b => b.WithConnectionTimeout(options.ConnectTimeout).WithTelemetryDisabled());

        // In a cluster a read may meet a server that lags. A single server never does, and one restored from a backup
        // would make everybody wait for bookmarks it will never reach.
        _bookmarks = options.Server.Scheme.StartsWith("neo4j", StringComparison.Ordinal)
            ? GraphDatabase.BookmarkManagerFactory.NewBookmarkManager()
            : null;
        (_options, _time) = (options, time);
    }

    /// <inheritdoc/>
    public async Task<CypherAnswer> RunAsync(CypherCall call, CancellationToken cancellation)
    {
        var args = DriverValues.Write(call.Args);
        try
        {
            // The driver takes no cancellation; what is left alone here is ended by the server after the same time.
            return await RunAsync(call, args).WaitAsync(_options.Timeout, _time, cancellation);
        }
        catch (TimeoutException)
        {
            return CypherAnswer.Broken(call, $"The server did not answer within {_options.Timeout.TotalSeconds:0.#} s.");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    private async Task<CypherAnswer> RunAsync(CypherCall call, Dictionary<string, object?> args)
    {
        try
        {
            await using var session = _driver.AsyncSession(b => Configure(b, call));
            var cursor = await session.RunAsync(call.Text, args, b => b.WithTimeout(_options.Timeout).WithMetadata(Metadata));
            var fields = await cursor.KeysAsync();
            var rows = new List<object?[]>();
            while (await cursor.FetchAsync())
            {
                rows.Add(DriverValues.Read(cursor.Current));
            }

            await cursor.ConsumeAsync();
            return CypherAnswer.Of(rows, fields);
        }
        catch (Exception e) when (DriverFaults.IsOne(e))
        {
            return DriverFaults.Read(call, e, _options.Server);
        }
    }

    private void Configure(SessionConfigBuilder builder, CypherCall call)
    {
        builder.WithDatabase(_options.Database).WithDefaultAccessMode(call.IsRead ? AccessMode.Read : AccessMode.Write);
        if (_bookmarks is not null)
        {
            builder.WithBookmarkManager(_bookmarks);
        }
    }
}
