using ClusterGraph.Server.Access;
using ClusterGraph.Server.Hosting;
using ClusterGraph.Server.Maps;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Analyses;

/// <summary>What the map shows just now: the first of each live measure, and what one link did.</summary>
internal static class InsightEndpoint
{
    /// <summary>Maps the route.</summary>
    public static void MapInsight(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/insight", GetAsync).WithSummary("The first of each live measure, and what one link did");

    private static async Task<Results<Ok<Insight>, ProblemHttpResult>> GetAsync(
        HttpContext context, string map, string? link, Visitors visitors, OpenRooms rooms, InsightDesk desk)
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

        var insight = await desk.GetAsync(opened.Value.Snapshot, visit.Audience, context.RequestAborted);
        return TypedResults.Ok(link is null
            ? insight : insight with { Effect = InsightDesk.EffectOf(opened.Value.Snapshot, visit.Audience, link) });
    }
}
