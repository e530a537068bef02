using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Hosting;
using ClusterGraph.Server.Maps;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Analyses;

/// <summary>What the map shows now, or showed: the first of each live measure, and what one link did.</summary>
internal static class InsightEndpoint
{
    /// <summary>Maps the route.</summary>
    public static void MapInsight(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/insight", GetAsync).WithSummary("The first of each live measure, now or at a revision, and what one link did");

    private static async Task<Results<Ok<Insight>, ProblemHttpResult>> GetAsync(
        HttpContext context, string map, string? link, long? rev, Visitors visitors, OpenRooms rooms, InsightDesk desk)
    {
        if (await visitors.OnAsync(context, map) is not { } visit)
        {
            return Problems.NoSuchMap();
        }

        if (rev is not null && visit.Audience != Audience.Full)
        {
            return Problems.Of(ErrorCode.Forbidden, "Only facilitators and analysts may look back.", "rev");
        }

        var at = await rooms.AtAsync(visit.Map, rev, context.RequestAborted);
        if (!at.IsOk)
        {
            return Problems.Of(at.Error);
        }

        var (shown, isNow) = at.Value;
        var insight = isNow
            ? await desk.GetAsync(shown, visit.Audience, context.RequestAborted)
            : await desk.LookBackAsync(shown, visit.Audience, context.RequestAborted);
        return TypedResults.Ok(link is null
            ? insight : insight with { Effect = InsightDesk.EffectOf(shown, visit.Audience, link) });
    }
}
