using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
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
        HttpContext context, string map, long? rev, Visitors visitors, OpenRooms rooms, IMapStore store, SnapshotCache cache)
    {
        if (await visitors.OnAsync(context, map) is not { } visit)
        {
            return Problems.NoSuchMap();
        }

        var opened = await rooms.OpenAsync(visit.Map, context.RequestAborted);
        if (!opened.IsOk)
        {
            return Problems.Of(opened.Error);
        }

        var now = opened.Value.Snapshot;
        if (rev is null || rev == now.Revision.Value)
        {
            await SendAsync(context, cache.Get(now, visit.Audience, visit.Member.Participant));
            return TypedResults.Empty;
        }

        var then = rev < 0 || rev > now.Revision.Value
            ? null : await store.LoadAtAsync(visit.Map, new Revision(rev.Value), context.RequestAborted);
        if (then is null)
        {
            return Problems.Of(ErrorCode.NotFound, "The map has no such revision.", "rev");
        }

        await SendAsync(context, SnapshotBody.Encode(then, visit.Audience, null));
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
