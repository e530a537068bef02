using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Branches;
using ClusterGraph.Server.Clusters;
using ClusterGraph.Server.Hosting;
using ClusterGraph.Server.Hubs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Maps;

/// <summary>Lists, makes and describes maps.</summary>
internal static class MapEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapMaps(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/maps").WithTags("Maps");
        group.MapGet("/", ListAsync).WithSummary("The maps that this browser may see");
        group.MapCreate();
        group.MapGet("/{map}", OverviewAsync).WithSummary("One map in short");
        group.MapGet("/{map}/links", LinksAsync).WithSummary("The links of this map, one a role");
        group.MapPost("/{map}/code", NewCodeAsync).WithSummary("Issue a new code; the old one ends");
        group.MapGet("/{map}/join-qr.svg", QrAsync).Produces(200, contentType: "image/svg+xml")
            .WithSummary("The join address as a QR code");
        group.MapSnapshot();
        group.MapPeople();
        group.MapHistory();
        group.MapExport();
        group.MapBranches();
        group.MapClusters();
    }

    private static async Task<Results<Ok<List<MapListItem>>, ProblemHttpResult>> ListAsync(
        HttpContext context, Visitors visitors, MapDirectory maps, TimeProvider clock)
    {
        if (await visitors.SessionAsync(context) is not { } session)
        {
            return Problems.Unauthenticated();
        }

        var found = new List<MapListItem>();
        foreach (var map in await maps.ListAsync(context.RequestAborted))
        {
            if (session.On(map.Id, clock.GetUtcNow()) is { } member)
            {
                found.Add(new MapListItem(
                    map.Id.Value, map.Title, member.Role, map.Head.Value, map.Actors, map.Links, map.Updated,
                    map.Parent?.Value));
            }
        }

        return TypedResults.Ok(found);
    }

    private static async Task<Results<Ok<MapOverview>, ProblemHttpResult>> OverviewAsync(
        HttpContext context, string map, Visitors visitors, OpenRooms rooms, JoinCards cards, LiveConnections live)
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
        var links = visit.Audience == Audience.Full
            ? now.Links.Count : now.Links.All.Count(l => Disclosure.View(l, visit.Audience) is not null);
        var proposals = visit.Audience == Audience.Full ? now.Proposals.Count : 0;
        var counts = new MapCounts(
            now.Actors.Count, links, now.Stages.Count, proposals, live.Online(visit.Map).Count);
        var mayInvite = now.Head.Origin is null && (visit.Role is Role.Facilitator or Role.Viewer);
        return TypedResults.Ok(new MapOverview(
            visit.Map.Value, now.Head.Title, now.Revision.Value, now.Hash(visit.Audience).ToString(), visit.Role, counts,
            mayInvite ? await cards.CardAsync(visit.Map, context.RequestAborted) : null));
    }

    private static async Task<Results<Ok<List<CapabilityLink>>, ProblemHttpResult>> LinksAsync(
        HttpContext context, string map, Visitors visitors, OpenRooms rooms, JoinCards cards)
    {
        if (await visitors.OnAsync(context, map) is not { } visit)
        {
            return Problems.NoSuchMap();
        }

        if (visit.Role != Role.Facilitator)
        {
            return Problems.Forbidden();
        }

        if (await WhyNoDoorAsync(rooms, visit, context.RequestAborted) is { } closed)
        {
            return closed;
        }

        var links = new List<CapabilityLink>();
        foreach (var role in Enum.GetValues<Role>().OrderDescending())
        {
            links.Add(await cards.LinkAsync(visit.Map, role, context.RequestAborted));
        }

        return TypedResults.Ok(links);
    }

    private static async Task<Results<Ok<JoinCard>, ProblemHttpResult>> NewCodeAsync(
        HttpContext context, string map, Visitors visitors, OpenRooms rooms, GrantBook grants, JoinCards cards)
    {
        if (await visitors.OnAsync(context, map) is not { } visit)
        {
            return Problems.NoSuchMap();
        }

        if (await WhyNoDoorAsync(rooms, visit, context.RequestAborted) is { } closed)
        {
            return closed;
        }

        return visit.Role == Role.Facilitator
            ? TypedResults.Ok(cards.Card(visit.Map, await grants.RenewCodeAsync(visit.Map, context.RequestAborted)))
            : Problems.Forbidden();
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> QrAsync(
        HttpContext context, string map, Visitors visitors, OpenRooms rooms, JoinCards cards)
    {
        if (await visitors.OnAsync(context, map) is not { Role: Role.Facilitator or Role.Viewer } visit
            || await WhyNoDoorAsync(rooms, visit, context.RequestAborted) is not null)
        {
            return Problems.NoSuchMap();
        }

        var card = await cards.CardAsync(visit.Map, context.RequestAborted);
        return TypedResults.Content(JoinCards.Svg(card.Url), "image/svg+xml");
    }

    private static async Task<ProblemHttpResult?> WhyNoDoorAsync(OpenRooms rooms, Visit visit, CancellationToken cancellation)
    {
        var opened = await rooms.OpenAsync(visit.Map, cancellation);
        return !opened.IsOk ? Problems.Of(opened.Error)
            : opened.Value.Snapshot.Head.Origin is null ? null
            : Problems.Of(Core.Changes.ErrorCode.Forbidden, "A what-if copy has no door: nobody but facilitators may see it.");
    }
}
