using ClusterGraph.Core.Changes;
using ClusterGraph.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Hosting;

/// <summary>Whether this server runs, and whether people should be sent to it.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/health").WithTags("Health");
        group.MapGet("/live", () => TypedResults.Ok(new HealthReport("live", []))).WithSummary("Whether it runs");
        group.MapGet("/ready", ReadyAsync).WithSummary("Whether it serves and keeps what it is given");
    }

    private static async Task<Results<Ok<HealthReport>, ProblemHttpResult>> ReadyAsync(
        HttpContext context, IStore store, ServerOptions options)
    {
        var health = await store.CheckAsync(context.RequestAborted);
        if (!health.IsOk)
        {
            return Problems.Of(ErrorCode.StoreUnavailable, "The store cannot be read or written now.");
        }

        var isOpenNet = !context.Request.IsHttps && !IsLoopback(context);
        if (isOpenNet && !options.Lan)
        {
            return Problems.Of(ErrorCode.StoreUnavailable,
                "This server answers on plain HTTP outside its own computer. Put TLS before it, or start it with --lan.");
        }

        return TypedResults.Ok(new HealthReport("ready", options.Lan
            ? ["Plain HTTP on the venue's network: whoever shares it can read along. Use a network of your own."] : []));
    }

    private static bool IsLoopback(HttpContext context) =>
        context.Connection.LocalIpAddress is null || System.Net.IPAddress.IsLoopback(context.Connection.LocalIpAddress);
}
