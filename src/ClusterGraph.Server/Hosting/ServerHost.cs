using System.Net;
using System.Text.Json.Serialization;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Maps;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Analyses;
using ClusterGraph.Server.Answers;
using ClusterGraph.Server.Branches;
using ClusterGraph.Server.Clusters;
using ClusterGraph.Server.Hubs;
using ClusterGraph.Server.Maps;
using ClusterGraph.Server.Plans;
using ClusterGraph.Server.Questions;
using ClusterGraph.Server.Reports;
using ClusterGraph.Storage;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging.Console;

namespace ClusterGraph.Server.Hosting;

/// <summary>Puts one server together. The only place where the parts meet.</summary>
internal static class ServerHost
{
    private const int MaxBody = 64 * 1024;

    /// <summary>Builds a server over an opened store; it does not listen yet.</summary>
    public static async Task<WebApplication> BuildAsync(
        ServerOptions options, IStore store, TimeProvider clock, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        Listen(builder, options);
        Log(builder, options);
        var key = await ServerKey.OpenAsync(store.Access, cancellation);
        AddParts(builder.Services, options, store, clock, key);
        AddHub(builder.Services);
        builder.Services.AddOpenApi("v1");
        builder.Services.ConfigureHttpJsonOptions(json => UseOurJson(json.SerializerOptions));

        var app = builder.Build();
        app.UsePublicScheme(options);
        app.UseSecurityHeaders();
        app.UseProblems();
        app.UseMiddleware<OriginGuard>();
        app.UseMiddleware<HubGate>();
        app.UsePages(options);
        MapRoutes(app);
        return app;
    }

    private static void Listen(WebApplicationBuilder builder, ServerOptions options)
    {
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxRequestHeaderCount = 64;
            kestrel.Limits.MaxRequestLineSize = 4 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
            kestrel.Limits.MaxConcurrentConnections = options.LiveConnections + 1_000;
            kestrel.Limits.MaxConcurrentUpgradedConnections = options.LiveConnections + 100;
            kestrel.Listen(options.Lan ? IPAddress.Any : IPAddress.Loopback, options.Port);
        });
        // Everybody is told to come back, then the sockets go; five seconds are plenty for that.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
    }

    private static void Log(WebApplicationBuilder builder, ServerOptions options)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // The framework's own lines would hold addresses and URLs.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error);
        builder.Logging.AddFilter("ClusterGraph", LogLevel.Information);
        options.Logging?.Invoke(builder.Logging);
    }

    private static void AddParts(
        IServiceCollection services, ServerOptions options, IStore store, TimeProvider clock, ServerKey key)
    {
        services.AddSingleton(options).AddSingleton(clock).AddSingleton(key);
        services.AddSingleton(store).AddSingleton(store.Maps).AddSingleton(store.Access);
        services.AddSingleton<AddressBook>().AddSingleton<GuessThrottle>().AddSingleton<GrantBook>();
        services.AddSingleton<SessionBook>().AddSingleton<Visitors>().AddSingleton<Admission>();
        services.AddSingleton<MapDirectory>().AddSingleton<MapMaker>().AddSingleton<StarterMaps>();
        services.AddSingleton<JoinCards>().AddSingleton<SnapshotCache>();
        services.AddSingleton<LiveConnections>().AddSingleton<OpWatch>().AddSingleton<RoomLog>();
        services.AddSingleton<OpenRooms>().AddSingleton<BranchDesk>();
        services.AddSingleton<AnalysisDesk>().AddSingleton<InsightDesk>().AddSingleton<ClusterDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<OpenRooms>());
    }

    private static void AddHub(IServiceCollection services)
    {
        services.AddSignalR().AddJsonProtocol(json =>
        {
            UseOurJson(json.PayloadSerializerOptions);
            // The hub takes its arguments unread; what is repeated is found, and named, when they are read.
            json.PayloadSerializerOptions.AllowDuplicateProperties = true;
        });
        services.Configure<HubOptions>(hub =>
        {
            hub.MaximumReceiveMessageSize = WireLimits.MessageBytes;
            hub.MaximumParallelInvocationsPerClient = WireLimits.CallsAtOnce;
            hub.HandshakeTimeout = TimeSpan.FromSeconds(5);
            hub.KeepAliveInterval = TimeSpan.FromSeconds(5);
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(15);
            hub.StatefulReconnectBufferSize = 0;
            hub.EnableDetailedErrors = false;
        });
        // The hub's timeout begins only with a client's first ping; the socket's own finds whoever was gone before.
        services.Configure<Microsoft.AspNetCore.Builder.WebSocketOptions>(socket =>
        {
            socket.KeepAliveInterval = TimeSpan.FromSeconds(5);
            socket.KeepAliveTimeout = TimeSpan.FromSeconds(6);
        });
        services.AddSingleton<HubLifetimeManager<MapHub>, LiveLifetime>();
    }

    private static void MapRoutes(WebApplication app)
    {
        app.MapHub<MapHub>("/hub/maps/{map}", hub =>
        {
            hub.Transports = HttpTransportType.WebSockets;
            hub.ApplicationMaxBufferSize = 64 * 1024;
            hub.TransportMaxBufferSize = 64 * 1024;
            hub.TransportSendTimeout = TimeSpan.FromSeconds(10);
            hub.WebSockets.CloseTimeout = TimeSpan.FromSeconds(1);
            hub.AllowStatefulReconnects = false;
        });
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapHealth();
        app.MapSessions();
        app.MapMaps();
        app.MapLibrary();
        app.MapAnalyses();
        app.MapReport();
        app.MapVotes();
        app.MapRatings();
        app.MapAnswers();
        app.MapQuestions();
    }

    private static void UseOurJson(System.Text.Json.JsonSerializerOptions json)
    {
        var ours = CoreJson.Options;
        json.PropertyNamingPolicy = ours.PropertyNamingPolicy;
        json.PropertyNameCaseInsensitive = false;
        json.NumberHandling = ours.NumberHandling;
        json.UnmappedMemberHandling = ours.UnmappedMemberHandling;
        json.AllowDuplicateProperties = false;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        json.MaxDepth = CoreJson.MaxDepth + 8;
        json.Encoder = ours.Encoder;
        json.Converters.Add(new CaveatCodeConverter());
        foreach (var converter in ours.Converters)
        {
            json.Converters.Add(converter);
        }
    }
}
