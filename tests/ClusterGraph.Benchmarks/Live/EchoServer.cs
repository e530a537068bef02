using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClusterGraph.Benchmarks.Live;

/// <summary>A server with nothing but <see cref="EchoHub"/>.</summary>
internal sealed class EchoServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EchoServer(WebApplication app, int port) => (_app, Hub) = (app, new Uri($"ws://127.0.0.1:{port}/echo"));

    public Uri Hub { get; }

    public static async Task<EchoServer> StartAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddSignalR();
        // Pings as the product's, so that they cost both the same.
        builder.Services.Configure<HubOptions>(hub => hub.KeepAliveInterval = TimeSpan.FromSeconds(5));
        var app = builder.Build();
        app.MapHub<EchoHub>("/echo", hub => hub.Transports = HttpTransportType.WebSockets);
        await app.StartAsync();
        return new EchoServer(app, port);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
