using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Hosting;
using ClusterGraph.Server.Hubs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Maps;

/// <summary>Shows a facilitator who is in the room, and removes people.</summary>
internal static class PeopleEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{map}/people", ListAsync).WithSummary("Who is in the room");
        routes.MapPost("/{map}/people/{person}/kick", KickAsync).WithSummary("Remove a person from the room");
    }

    private static async Task<Results<Ok<List<PersonOverview>>, ProblemHttpResult>> ListAsync(
        HttpContext context, string map, Visitors visitors, SessionBook sessions, OpenRooms rooms, LiveConnections live)
    {
        if (await visitors.OnAsync(context, map) is not { } visit)
        {
            return Problems.NoSuchMap();
        }

        if (visit.Role != Role.Facilitator)
        {
            return Problems.Forbidden();
        }

        var opened = await rooms.OpenAsync(visit.Map, context.RequestAborted);
        if (!opened.IsOk)
        {
            return Problems.Of(opened.Error);
        }

        var counts = Contributions(opened.Value.Snapshot);
        var online = live.Online(visit.Map);
        var people = await sessions.PeopleAsync(visit.Map, context.RequestAborted);
        return TypedResults.Ok(people.OrderBy(m => m.Created).Select(m => new PersonOverview(
            m.Participant.Value, m.Nick, m.Role, online.Contains(m.Participant),
            counts.GetValueOrDefault(m.Participant), m.Revoked)).ToList());
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> KickAsync(
        HttpContext context, string map, string person, Visitors visitors, SessionBook sessions, OpenRooms rooms,
        LiveConnections live, ILogger<LiveConnections> log)
    {
        if (await visitors.OnAsync(context, map) is not { } visit)
        {
            return Problems.NoSuchMap();
        }

        if (visit.Role != Role.Facilitator)
        {
            return Problems.Forbidden();
        }

        var people = await sessions.PeopleAsync(visit.Map, context.RequestAborted);
        var kicked = people.Where(m => m.Participant.Value == person).ToList();
        if (kicked.Count == 0)
        {
            return Problems.Of(ErrorCode.NotFound, "There is no such person in this room.");
        }

        if (kicked.Exists(m => m.Role == Role.Facilitator))
        {
            return Problems.Of(ErrorCode.Forbidden, "A facilitator cannot be removed.");
        }

        await sessions.EndAsync(kicked, isKicked: true, context.RequestAborted);
        // The sockets do not wait for the disk.
        var dropping = rooms.KickAsync(visit.Map, new ParticipantId(person), visit.Author, context.RequestAborted);
        await live.KickAsync(visit.Map, new ParticipantId(person));
        log.Kicked(person, visit.Map.Value);
        var dropped = await dropping;
        return dropped.IsOk ? TypedResults.NoContent() : Problems.Of(dropped.Error);
    }

    private static Dictionary<ParticipantId, int> Contributions(MapSnapshot map) =>
        map.Actors.All.Where(a => a.By is not null).Select(a => a.By!.Value)
            .Concat(map.Links.All.SelectMany(l => l.Assertions ?? []).Select(a => a.By))
            .CountBy(by => by).ToDictionary(pair => pair.Key, pair => pair.Value);
}
