using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Maps;

/// <summary>Shows who changed what, newest first.</summary>
internal static class HistoryEndpoint
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 500;
    private const int Step = 500;

    /// <summary>Maps the route.</summary>
    public static void MapHistory(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{map}/history", GetAsync).Produces(200, contentType: "application/json")
            .WithSummary("Who changed what, newest first");

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetAsync(
        HttpContext context, string map, string? kind, string? id, long? before, int? limit,
        Visitors visitors, OpenRooms rooms, IMapStore store, SessionBook sessions)
    {
        if (await visitors.OnAsync(context, map) is not { } visit)
        {
            return Problems.NoSuchMap();
        }

        if (Key(kind, id) is not { } wanted)
        {
            return Problems.Of(ErrorCode.InvalidField, "Ask for one element by its kind and id, or leave both out.", "kind");
        }

        var opened = await rooms.OpenAsync(visit.Map, context.RequestAborted);
        if (!opened.IsOk)
        {
            return Problems.Of(opened.Error);
        }

        var people = await sessions.PeopleAsync(visit.Map, context.RequestAborted);
        var writer = new HistoryWriter(visit.Author, people.ToDictionary(m => m.Participant, m => m.Nick));
        var last = Math.Min((before ?? long.MaxValue) - 1, opened.Value.Snapshot.Revision.Value);
        var found = await FindAsync(
            store, visit.Map, last, Math.Clamp(limit ?? DefaultLimit, 1, MaxLimit),
            change => wanted.Key is not { } key || writer.Shows(change, key), context.RequestAborted);
        return TypedResults.Bytes(writer.Write(found), "application/json; charset=utf-8");
    }

    // The journal is read backwards in steps, so that the newest page costs the same on a long history.
    private static async Task<List<Change>> FindAsync(
        IMapStore store, MapId map, long last, int limit, Func<Change, bool> isWanted, CancellationToken cancellation)
    {
        var found = new List<Change>();
        while (last > 0 && found.Count < limit)
        {
            var after = Math.Max(0, last - Step);
            var entries = await store.ReadJournalAsync(map, new Revision(after), (int)(last - after), cancellation);
            found.AddRange(entries.Reverse().Select(e => e.Change).Where(isWanted).Take(limit - found.Count));
            last = after;
        }

        return found;
    }

    private static Wanted? Key(string? kind, string? id)
    {
        if (kind is null && id is null)
        {
            return new Wanted(null);
        }

        return Enum.TryParse<ElementKind>(kind, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) && id is not null
            ? new Wanted(new ElementKey(parsed, id)) : null;
    }

    private sealed record Wanted(ElementKey? Key);
}
