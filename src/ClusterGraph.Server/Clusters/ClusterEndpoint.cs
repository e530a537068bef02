using ClusterGraph.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Clusters;

/// <summary>Two clusters side by side.</summary>
internal static class ClusterEndpoint
{
    /// <summary>Maps the route.</summary>
    public static void MapClusters(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{map}/beside", GetAsync).WithSummary("This cluster and that of another map, side by side");

    private static async Task<Results<Ok<ClusterPair>, ProblemHttpResult>> GetAsync(
        HttpContext context, string map, string? other, ClusterDesk desk)
    {
        var pair = await desk.CompareAsync(context, map, other);
        return pair.IsOk ? TypedResults.Ok(pair.Value) : Problems.Of(pair.Error);
    }
}
