using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Maps;

/// <summary>Answers with what one person may read of a map as it is now.</summary>
internal static class MapReading
{
    /// <summary>Opens the map for whoever asks.</summary>
    public static async Task<Results<Ok<T>, ProblemHttpResult>> AnswerAsync<T>(
        HttpContext context, string map, Visitors visitors, OpenRooms rooms, Func<MapSnapshot, Author, T> read)
    {
        if (await visitors.OnAsync(context, map) is not { } visit)
        {
            return Problems.NoSuchMap();
        }

        var opened = await rooms.OpenAsync(visit.Map, context.RequestAborted);
        return opened.IsOk
            ? TypedResults.Ok(read(opened.Value.Snapshot, visit.Author)) : Problems.Of(opened.Error);
    }
}
