using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Maps;

/// <summary>Hands out a map as a file.</summary>
internal static class ExportEndpoint
{
    /// <summary>Maps the route.</summary>
    public static void MapExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{map}/export", GetAsync).WithSummary("The map as a file");

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetAsync(
        HttpContext context, string map, string? format, Visitors visitors, OpenRooms rooms)
    {
        if (await visitors.OnAsync(context, map) is not { } visit)
        {
            return Problems.NoSuchMap();
        }

        if (visit.Role == Role.Viewer)
        {
            return Problems.Of(ErrorCode.Forbidden, "The stage shows the map; files are for those who work on it.");
        }

        if (ExportFormat.Find(format ?? "cluster") is not { } found)
        {
            var known = string.Join(", ", ExportFormat.All.Select(f => f.Name));
            return Problems.Of(ErrorCode.UnsupportedFormat, $"The formats are: {known}.", "format");
        }

        var opened = await rooms.OpenAsync(visit.Map, context.RequestAborted);
        return opened.IsOk
            ? TypedResults.File(
                found.Write(opened.Value.Snapshot, visit.Audience), found.ContentType, visit.Map.Value + found.FileEnding)
            : Problems.Of(opened.Error);
    }
}
