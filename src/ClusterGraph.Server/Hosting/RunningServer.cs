using System.Net.Sockets;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Maps;
using ClusterGraph.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ClusterGraph.Server.Hosting;

/// <summary>A server that listens. Disposing it stops it; the store stays open.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ServerOptions _options;

    private RunningServer(WebApplication app, ServerOptions options) => (_app, _options) = (app, options);

    /// <summary>Gets the parts of this server.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Gets the address for this computer.</summary>
    public string Url => Services.GetRequiredService<AddressBook>().Local;

    /// <summary>Fills a new store, and starts to listen.</summary>
    /// <returns>Null when the port is in use.</returns>
    public static async Task<RunningServer?> StartAsync(
        ServerOptions options, IStore store, TimeProvider clock, CancellationToken cancellation)
    {
        var app = await ServerHost.BuildAsync(options, store, clock, cancellation);
        await app.Services.GetRequiredService<StarterMaps>().LoadIntoEmptyAsync(cancellation);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException e) when (e.InnerException is not null || e.GetBaseException() is SocketException)
        {
            await app.DisposeAsync();
            return null;
        }

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        app.Services.GetRequiredService<AddressBook>().Port = new Uri(address.Replace("0.0.0.0", "localhost", StringComparison.Ordinal)).Port;
        return new RunningServer(app, options);
    }

    /// <summary>Collects the links to hand out.</summary>
    /// <param name="map">The map to show; another one when it does not exist.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<Welcome> WelcomeAsync(string map, CancellationToken cancellation)
    {
        var cards = Services.GetRequiredService<JoinCards>();
        var maps = Services.GetRequiredService<MapDirectory>();
        var facilitator = await cards.LinkAsync(null, Role.Facilitator, cancellation);
        var found = (IdGrammar.Accepts(map) ? await maps.TitleAsync(new MapId(map), cancellation) : null)
            ?? await maps.TitleAsync(null, cancellation);
        var hasPages = WebRoot.Find(_options.WebRoot) is not null;
        if (found is null)
        {
            return new Welcome(Url, facilitator.Url, null, null, null, null, null, hasPages);
        }

        var id = new MapId(found.Id);
        var card = await cards.CardAsync(id, cancellation);
        var stage = await cards.LinkAsync(id, Role.Viewer, cancellation);
        return new Welcome(Url, facilitator.Url, found.Id, found.Title, stage.Url, card.Url, card.Code, hasPages);
    }

    /// <summary>Waits until somebody asks the server to stop.</summary>
    public Task WaitAsync(CancellationToken stop) => _app.WaitForShutdownAsync(stop);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
