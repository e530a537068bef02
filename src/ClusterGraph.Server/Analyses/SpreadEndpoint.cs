using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Hosting;
using ClusterGraph.Server.Maps;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Analyses;

/// <summary>
/// The steps of what is played on the stage: computed of the map as the room may see it, whoever asks, and of the
/// revision at which the facilitator began to show it.
/// </summary>
internal static class SpreadEndpoint
{
    private static readonly ChangeError Nothing = new(ErrorCode.NotFound, "Nothing is played on the stage now.");

    /// <summary>Maps the route.</summary>
    public static void MapSpread(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/spread", GetAsync).WithSummary("The steps of what is played on the stage");

    private static async Task<Results<Ok<AnalysisProgress>, ProblemHttpResult>> GetAsync(
        HttpContext context, string map, Visitors visitors, OpenRooms rooms, AnalysisDesk desk)
    {
        if (await visitors.OnAsync(context, map) is not { } visit)
        {
            return Problems.NoSuchMap();
        }

        var now = await rooms.AtAsync(visit.Map, rev: null, context.RequestAborted);
        if (!now.IsOk || now.Value.Map.Head.Spread is not { } spread)
        {
            return Problems.Of(now.Error ?? Nothing);
        }

        var then = await rooms.AtAsync(visit.Map, spread.Of, context.RequestAborted);
        if (!then.IsOk)
        {
            return Problems.Of(then.Error);
        }

        var key = AnalysisKey.Of(then.Value.Map, Audience.Viewer, CoreJson.WireName(spread.Method), spread.Settings);
        var job = desk.Start(then.Value.Map, key, spread.Settings);
        var outcome = await job.Work.WaitAsync(context.RequestAborted);
        return outcome.IsOk
            ? TypedResults.Ok(new AnalysisProgress(job.Id, key.Rev.Value, 1, outcome.Value)) : Problems.Of(outcome.Error);
    }
}
