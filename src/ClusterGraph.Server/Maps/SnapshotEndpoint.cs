using ClusterGraph.Server.Access;
using ClusterGraph.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Maps;

/// <summary>Hands out a whole map, now or as it was.</summary>
internal static class SnapshotEndpoint
{
    /// <summary>Maps the route.</summary>
    public static void MapSnapshot(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{map}/snapshot", GetAsync).Produces(200, contentType: "application/json")
            .WithSummary("The whole map, now or at a revision");

    private static async Task<Results<EmptyHttpResult, ProblemHttpResult>> GetAsync(
        HttpContext context, string map, long? rev, Visitors visitors, OpenRooms rooms, SnapshotCache cache)
    {
        if (await visitors.OnAsync(context, map) is not { } visit)
        {
            return Problems.NoSuchMap();
        }

        var at = await rooms.AtAsync(visit.Map, rev, context.RequestAborted);
        if (!at.IsOk)
        {
            return Problems.Of(at.Error);
        }

        await SendAsync(context, at.Value.IsNow
            ? cache.Get(at.Value.Map, visit.Audience, visit.Member.Participant)
            : SnapshotBody.Encode(at.Value.Map, visit.Audience, null));
        return TypedResults.Empty;
    }

    private static async Task SendAsync(HttpContext context, SnapshotBody body)
    {
        var response = context.Response;
        response.Headers.ETag = body.Tag;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Vary = "Accept-Encoding, Cookie";
        if (context.Request.Headers.IfNoneMatch.Contains(body.Tag, StringComparer.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var isGzip = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
        var bytes = isGzip ? body.Gzip : body.Plain;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = bytes.Length;
        if (isGzip)
        {
            response.Headers.ContentEncoding = "gzip";
        }

        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
