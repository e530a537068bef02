using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Trust;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Maps;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Answers;

/// <summary>
/// Gives people their own ratings back, and says how many have rated. No rating of another person and no average leaves
/// here, whoever asks: averages are on the map once the facilitator shows them.
/// </summary>
internal static class RatingEndpoint
{
    /// <summary>Maps the route.</summary>
    public static void MapRatings(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/maps/{map}/ratings", GetAsync).WithTags("Answers")
            .WithSummary("One's own ratings, and how many people have rated");

    private static Task<Results<Ok<RatingReport>, ProblemHttpResult>> GetAsync(
        HttpContext context, string map, Visitors visitors, OpenRooms rooms) =>
        MapReading.AnswerAsync(context, map, visitors, rooms, Report);

    private static RatingReport Report(MapSnapshot map, Author reader)
    {
        var mine = map.Ratings.All.Where(r => r.By == reader.Id).OrderBy(r => r.About.Value, StringComparer.Ordinal);
        return new RatingReport(
            [.. mine.Select(r => new OwnRating(r.About.Value, r.Reliance, r.Sharing, r.Counted))], Rating.CountRaters(map));
    }
}
