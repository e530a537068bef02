using ClusterGraph.Core.Changes;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Hosting;

namespace ClusterGraph.Server.Hubs;

/// <summary>Decides before the upgrade who may have a socket.</summary>
internal sealed class HubGate(
    RequestDelegate next, Visitors visitors, LiveConnections connections, ServerOptions options, ILogger<HubGate> log)
{
    /// <summary>Where the hub finds who was let in.</summary>
    public const string Key = "clustergraph.visit";

    private const string Prefix = "/hub/maps/";

    /// <summary>Passes a request on, or refuses it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.Value is not { } path || !path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        if (await visitors.OnAsync(context, path[Prefix.Length..].Split('/')[0]) is not { } visit)
        {
            await Problems.Unauthenticated().ExecuteAsync(context);
            return;
        }

        if (connections.Count >= options.LiveConnections)
        {
            log.ConnectionsFull(options.LiveConnections);
            await Problems.WriteAsync(context, ErrorCode.Busy, "All places of this server are taken; try again shortly.");
            return;
        }

        context.Items[Key] = visit;
        await next(context);
    }
}
