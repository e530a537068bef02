using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Maps;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Plans;

/// <summary>Sums up dots. Who voted for what never leaves the server but to that person, and to facilitators.</summary>
internal static class VoteEndpoint
{
    /// <summary>Maps the route.</summary>
    public static void MapVotes(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/maps/{map}/votes", GetAsync).WithTags("Plans")
            .WithSummary("One's own dots on findings, and the sums once they are shown");

    private static Task<Results<Ok<VoteReport>, ProblemHttpResult>> GetAsync(
        HttpContext context, string map, Visitors visitors, OpenRooms rooms) =>
        MapReading.AnswerAsync(context, map, visitors, rooms, Report);

    private static VoteReport Report(MapSnapshot map, Author reader)
    {
        var votes = map.Votes.All.ToList();
        var mine = votes.Where(v => v.By == reader.Id).Select(v => v.Topic).Order(StringComparer.Ordinal);
        var counts = votes.GroupBy(v => v.Topic, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new VoteCount(g.Key, g.Count()));
        var maySee = map.Head.VotesShown || reader.Audience == Audience.Full;
        return new VoteReport([.. mine], maySee ? [.. counts] : null, votes.DistinctBy(v => v.By).Count());
    }
}
