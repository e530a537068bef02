using ClusterGraph.Server.Hosting;
using ClusterGraph.Server.Maps;
using ClusterGraph.Server.Hubs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Access;

/// <summary>Joining, leaving and names.</summary>
internal static class SessionEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/sessions").WithTags("Sessions");
        group.MapPost("/code", ByCodeAsync).Accepts<CodeRequest>("application/json").WithSummary("Join with a typed code");
        group.MapPost("/link", ByLinkAsync).Accepts<LinkRequest>("application/json").WithSummary("Join with a link");
        group.MapGet("/me", MineAsync).WithSummary("What this browser may do");
        group.MapPut("/me", RenameAsync).Accepts<NickRequest>("application/json").WithSummary("Change the nickname");
        group.MapDelete("/me", LeaveAsync).WithSummary("Leave every map");
    }

    private static async Task<Results<Ok<SessionGrant>, ProblemHttpResult>> ByCodeAsync(HttpContext context, Admission door)
    {
        var body = await JsonBody.ReadAsync<CodeRequest>(context.Request);
        var joined = body.IsOk ? await door.ByCodeAsync(context, body.Value) : body.Error;
        return joined.IsOk ? TypedResults.Ok(joined.Value) : Problems.Of(joined.Error);
    }

    private static async Task<Results<Ok<SessionGrant>, ProblemHttpResult>> ByLinkAsync(HttpContext context, Admission door)
    {
        var body = await JsonBody.ReadAsync<LinkRequest>(context.Request);
        var joined = body.IsOk ? await door.ByLinkAsync(context, body.Value) : body.Error;
        return joined.IsOk ? TypedResults.Ok(joined.Value) : Problems.Of(joined.Error);
    }

    private static async Task<Ok<MySessions>> MineAsync(
        HttpContext context, Visitors visitors, MapDirectory maps, TimeProvider clock)
    {
        var session = await visitors.SessionAsync(context);
        var found = new List<MySession>();
        if (session is not null)
        {
            foreach (var map in await maps.ListAsync(context.RequestAborted))
            {
                if (session.On(map.Id, clock.GetUtcNow()) is { } member)
                {
                    var person = new PersonRef(member.Participant.Value, member.Nick);
                    found.Add(new MySession(map.Id.Value, map.Title, member.Role, person));
                }
            }
        }

        return TypedResults.Ok(new MySessions(found));
    }

    private static async Task<Results<Ok<PersonRef>, ProblemHttpResult>> RenameAsync(
        HttpContext context, Visitors visitors, SessionBook sessions, LiveConnections live)
    {
        var body = await JsonBody.ReadAsync<NickRequest>(context.Request);
        if (!body.IsOk)
        {
            return Problems.Of(body.Error);
        }

        if (await visitors.OnAsync(context, body.Value.Map) is not { } visit)
        {
            return Problems.Unauthenticated();
        }

        var renamed = await sessions.RenameAsync(visit.Member, body.Value.Nick, context.RequestAborted);
        if (!renamed.IsOk)
        {
            return Problems.Of(renamed.Error);
        }

        live.Renamed(visit.Map, renamed.Value);
        return TypedResults.Ok(new PersonRef(renamed.Value.Participant.Value, renamed.Value.Nick));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> LeaveAsync(
        HttpContext context, Visitors visitors, SessionBook sessions, LiveConnections live)
    {
        if (await visitors.SessionAsync(context) is not { } session)
        {
            return Problems.Unauthenticated();
        }

        await sessions.EndAsync([.. session.Memberships.Where(m => !m.Revoked)], isKicked: false, context.RequestAborted);
        await live.EndSessionAsync(session.Hash);
        SessionCookie.Clear(context);
        return TypedResults.NoContent();
    }
}
