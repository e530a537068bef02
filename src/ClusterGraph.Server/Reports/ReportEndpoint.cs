using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Participants;
using ClusterGraph.Formats.Reports;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Hosting;
using ClusterGraph.Server.Maps;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Reports;

/// <summary>Hands out the report of a map: a page to print, a Word document, or its tables.</summary>
internal static class ReportEndpoint
{
    /// <summary>Maps the route.</summary>
    public static void MapReport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/maps/{map}/report", GetAsync).WithTags("Reports")
            .WithSummary("The report of a map as html, docx or csv, for facilitators (full) or for the room");

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetAsync(
        HttpContext context, string map, string? format, string? audience, string? language, long? rev,
        Visitors visitors, OpenRooms rooms, TimeProvider clock)
    {
        if (await visitors.OnAsync(context, map) is not { } visit)
        {
            return Problems.NoSuchMap();
        }

        if (visit.Audience != Audience.Full)
        {
            return Problems.Of(ErrorCode.Forbidden, "Only facilitators and analysts may make reports.");
        }

        if (ReportFormat.Find(format ?? "html") is not { } found)
        {
            return Problems.Of(
                ErrorCode.UnsupportedFormat, $"The formats are: {string.Join(", ", ReportFormat.All.Select(f => f.Name))}.", "format");
        }

        if (audience is not (null or "full" or "room"))
        {
            return Problems.Of(ErrorCode.InvalidField, "A report is for 'full' (facilitators and analysts) or for the 'room'.", "audience");
        }

        var at = await rooms.AtAsync(visit.Map, rev, context.RequestAborted);
        if (!at.IsOk)
        {
            return Problems.Of(at.Error);
        }

        var reader = audience == "room" ? Audience.Viewer : Audience.Full;
        var words = ReportWords.In(language ?? at.Value.Map.Head.Language);
        var report = await Task.Run(
            () => ReportMaker.Make(at.Value.Map, reader, words, clock.GetUtcNow(), context.RequestAborted), context.RequestAborted);
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src {HtmlReport.StyleSource}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return found.Name == "html"
            ? TypedResults.File(found.Write(report), found.ContentType)
            : TypedResults.File(found.Write(report), found.ContentType, visit.Map.Value + found.FileEnding);
    }
}
