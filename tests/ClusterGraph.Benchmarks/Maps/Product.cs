using System.Net;
using ClusterGraph.Core.Maps;
using ClusterGraph.Live.Rooms;
using ClusterGraph.Server.Hosting;
using ClusterGraph.Storage;
using ClusterGraph.TestKit.Hubs;

namespace ClusterGraph.Benchmarks.Maps;

/// <summary>The real server with SQLite on a real file and one invented map. The file goes when it is disposed.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly IStore _store;
    private readonly RunningServer _server;

    private Product(string folder, IStore store, RunningServer server, Welcome welcome)
    {
        (Folder, _store, _server) = (folder, store, server);
        Address = new Uri(server.Url);
        Code = welcome.Code!;
        Stage = welcome.Stage!;
        Facilitator = welcome.Facilitator;
        Join = welcome.Join!;
    }

    /// <summary>Gets the folder of the database.</summary>
    public string Folder { get; }

    public Uri Address { get; }

    public string Code { get; }

    public string Join { get; }

    public string Stage { get; }

    public string Facilitator { get; }

    public HttpClient Http { get; } = new(new SocketsHttpHandler
    {
        AutomaticDecompression = DecompressionMethods.GZip,
        UseCookies = false,
    });

    /// <summary>Starts it.</summary>
    /// <param name="data">Under which folder the database is made.</param>
    /// <param name="map">The map to serve.</param>
    /// <param name="port">The port on this computer.</param>
    /// <param name="rooms">The limits of the room.</param>
    public static async Task<Product> StartAsync(string data, MapSnapshot map, int port, RoomOptions rooms)
    {
        var folder = Directory.CreateDirectory(Path.Combine(data, $"run-{Environment.ProcessId}-{port}")).FullName;
        return await StartAsync(
            folder, await StoreFactory.OpenAsync("sqlite:" + Path.Combine(folder, "benchmark.db"), auth: null, CancellationToken.None), map, port, rooms);
    }

    /// <summary>Starts it on a store, which it closes at the end.</summary>
    public static async Task<Product> StartAsync(string folder, IStore store, MapSnapshot map, int port, RoomOptions rooms)
    {
        var created = await store.Maps.CreateAsync(map, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        var options = new ServerOptions { Port = port, Rooms = rooms, WebRoot = Pages() };
        var server = await RunningServer.StartAsync(options, store, TimeProvider.System, CancellationToken.None);
        if (!created.IsOk || server is null)
        {
            throw new InvalidOperationException($"The server did not start on port {port}; is it in use?");
        }

        return new Product(folder, store, server, await server.WelcomeAsync(map.Id.Value, CancellationToken.None));
    }

    /// <summary>Joins as a participant.</summary>
    public Task<Visitor> EnterAsync() => Visitor.ByCodeAsync(Http, Address, Code);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
        await _store.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The pages that the build of the server makes; null when it made none.</summary>
    private static string? Pages()
    {
        var folder = Path.Combine(Commands.RepositoryRoot(), "src", "ClusterGraph.Server", "wwwroot");
        return Directory.Exists(folder) ? folder : null;
    }
}
