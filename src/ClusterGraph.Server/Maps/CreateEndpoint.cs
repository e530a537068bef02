using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Formats.Json;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Maps;

/// <summary>Lets facilitators make maps.</summary>
internal static class CreateEndpoint
{
    /// <summary>Maps the route.</summary>
    public static void MapCreate(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/", CreateAsync).Accepts<NewMapRequest>("application/json", MapFile.ContentType)
            .WithMetadata(new RequestSizeLimit(MapFile.MaxBytes + 1)).WithSummary("Make a map, empty or from a file");

    private static async Task<Results<Created<NewMap>, ProblemHttpResult>> CreateAsync(
        HttpContext context, Visitors visitors, MapMaker maker, TimeProvider clock, SessionBook sessions)
    {
        if (await visitors.SessionAsync(context) is not { } session)
        {
            return Problems.Unauthenticated();
        }

        if (session.Highest(clock.GetUtcNow()) != Role.Facilitator)
        {
            return Problems.Forbidden();
        }

        return IsFile(context.Request)
            ? await FromFileAsync(context, session, maker, sessions)
            : await EmptyAsync(context, session, maker, sessions);
    }

    private static async Task<Results<Created<NewMap>, ProblemHttpResult>> EmptyAsync(
        HttpContext context, BrowserSession session, MapMaker maker, SessionBook sessions)
    {
        var made = await maker.FromRequestAsync(context.Request);
        return made.IsOk ? await GiveAsync(context, session, made.Value, sessions) : Problems.Of(made.Error);
    }

    private static async Task<Results<Created<NewMap>, ProblemHttpResult>> FromFileAsync(
        HttpContext context, BrowserSession session, MapMaker maker, SessionBook sessions)
    {
        var reading = await MapMaker.ReadAsync(context.Request.Body, context.RequestAborted);
        if (reading.Map is not { } map)
        {
            return MapFiles.Refuse(reading);
        }

        var made = await maker.KeepAsync(map, context.RequestAborted);
        return made.IsOk ? await GiveAsync(context, session, made.Value, sessions) : Problems.Of(made.Error);
    }

    private static async Task<Created<NewMap>> GiveAsync(
        HttpContext context, BrowserSession session, MapId map, SessionBook sessions)
    {
        await sessions.OwnAsync(session, map, context.RequestAborted);
        return TypedResults.Created($"/api/maps/{map}", new NewMap(map.Value));
    }

    private static bool IsFile(HttpRequest request) =>
        request.ContentType?.StartsWith(MapFile.ContentType, StringComparison.OrdinalIgnoreCase) == true;
}
