using ClusterGraph.Server.Hosting;
using ClusterGraph.Server.Play;
using ClusterGraph.Storage;
using ClusterGraph.Storage.InMemory;
using Microsoft.Extensions.Logging;

namespace ClusterGraph.Server.Tests.Support;

/// <summary>A real server on a free port of this computer.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly RunningServer _server;
    private readonly IStore _store;
    private readonly Welcome _welcome;

    private TestServer(RunningServer server, IStore store, Welcome welcome, LogTrap log) =>
        (_server, _store, _welcome, Log) = (server, store, welcome, log);

    public Uri Url => new(_server.Url);

    public LogTrap Log { get; }

    public Welcome Welcome => _welcome;

    public static async Task<TestServer> StartAsync(
        IStore? store = null, TimeProvider? clock = null, Func<ServerOptions, ServerOptions>? change = null)
    {
        var log = new LogTrap();
        var options = new ServerOptions
        {
            Port = 0,
            Logging = logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log),
        };
        store ??= new InMemoryStore();
        var server = await RunningServer.StartAsync(
            change is null ? options : change(options), store, clock ?? TimeProvider.System, CancellationToken.None);
        var welcome = await server!.WelcomeAsync("workshop", CancellationToken.None);
        return new TestServer(server, store, welcome, log);
    }

    /// <summary>A browser that has not joined.</summary>
    public ApiClient Stranger() => new(Url);

    /// <summary>A browser that may do everything on every map.</summary>
    public async Task<ApiClient> FacilitatorAsync()
    {
        var api = Stranger();
        await api.JoinByLinkAsync(_welcome.Facilitator, CancellationToken.None);
        return api;
    }

    /// <summary>A new, empty map with the code of its room.</summary>
    public async Task<TestRoom> NewRoomAsync()
    {
        var facilitator = await FacilitatorAsync();
        var map = await facilitator.CreateMapAsync("A room", "en", CancellationToken.None);
        var overview = await facilitator.OverviewAsync(map, CancellationToken.None);
        var links = await facilitator.LinksAsync(map, CancellationToken.None);
        return new TestRoom(this, facilitator, map, overview.Join!.Code, links.ToDictionary(l => l.Role, l => l.Url));
    }

    /// <summary>Stops the server and keeps the store, as for a restart.</summary>
    public ValueTask StopAsync() => _server.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _store.DisposeAsync();
    }
}
