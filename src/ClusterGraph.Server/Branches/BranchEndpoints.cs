using ClusterGraph.Server.Hosting;
using ClusterGraph.Server.Maps;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Branches;

/// <summary>What-if copies: made, listed, compared, taken over, discarded; all of it by facilitators only.</summary>
internal static class BranchEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapBranches(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/{map}/branches", MakeAsync).WithSummary("Make a what-if copy of the map as it is now");
        routes.MapGet("/{map}/branches", ListAsync).WithSummary("The what-if copies of this map");
        routes.MapGet("/{map}/comparison", CompareAsync).WithSummary("A what-if copy against its map, then and now");
        routes.MapPost("/{map}/merge", MergeAsync).Accepts<MergeRequest>("application/json")
            .WithSummary("Take a what-if copy over into its map, as one change");
        routes.MapDelete("/{map}", DiscardAsync).WithSummary("Discard a what-if copy; no other map can be deleted here");
    }

    private static async Task<Results<Created<NewMap>, ProblemHttpResult>> MakeAsync(HttpContext context, string map, BranchDesk desk)
    {
        var visit = await desk.FacilitatorAsync(context, map);
        var made = visit.IsOk ? await desk.MakeAsync(visit.Value, context.RequestAborted) : visit.Error;
        return made.IsOk
            ? TypedResults.Created($"/api/maps/{made.Value}", new NewMap(made.Value.Value)) : Problems.Of(made.Error);
    }

    private static async Task<Results<Ok<IReadOnlyList<BranchItem>>, ProblemHttpResult>> ListAsync(
        HttpContext context, string map, BranchDesk desk)
    {
        var visit = await desk.FacilitatorAsync(context, map);
        return visit.IsOk
            ? TypedResults.Ok(await desk.ListAsync(visit.Value, context.RequestAborted)) : Problems.Of(visit.Error);
    }

    private static async Task<Results<Ok<ComparisonReport>, ProblemHttpResult>> CompareAsync(
        HttpContext context, string map, BranchDesk desk)
    {
        var sides = await desk.SidesAsync(context, map);
        return sides.IsOk ? TypedResults.Ok(BranchReports.Of(sides.Value)) : Problems.Of(sides.Error);
    }

    private static async Task<Results<Ok<MergeAnswer>, ProblemHttpResult>> MergeAsync(
        HttpContext context, string map, BranchDesk desk)
    {
        var body = await JsonBody.ReadAsync<MergeRequest>(context.Request);
        var sides = body.IsOk ? await desk.SidesAsync(context, map) : body.Error;
        var merged = sides.IsOk ? await BranchDesk.MergeAsync(sides.Value, body.Value!) : sides.Error;
        return merged.IsOk ? TypedResults.Ok(merged.Value) : Problems.Of(merged.Error);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DiscardAsync(HttpContext context, string map, BranchDesk desk)
    {
        var sides = await desk.SidesAsync(context, map);
        var gone = sides.IsOk ? await desk.DiscardAsync(sides.Value, context.RequestAborted) : sides.Error;
        return gone.IsOk ? TypedResults.NoContent() : Problems.Of(gone.Error);
    }
}
