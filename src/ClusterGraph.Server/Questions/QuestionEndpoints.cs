using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Hosting;
using ClusterGraph.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Questions;

/// <summary>Questions to the stored graph, for those who may see all of a map. What they may ask is a closed list.</summary>
internal static class QuestionEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapQuestions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/maps/{map}/questions").WithTags("Questions");
        group.MapGet("/", ListAsync).WithSummary("The questions; none where the store is no graph");
        group.MapGet("/{question}", AskAsync).WithSummary("Ask one of this map");
    }

    private static async Task<Results<Ok<IReadOnlyList<GraphQuestion>>, ProblemHttpResult>> ListAsync(
        HttpContext context, string map, Visitors visitors, IStore store) =>
        await RefusalAsync(context, map, visitors) is { } refusal
            ? refusal : TypedResults.Ok(store.Questions?.All ?? []);

    private static async Task<Results<Ok<GraphAnswer>, ProblemHttpResult>> AskAsync(
        HttpContext context, string map, string question, Visitors visitors, IStore store)
    {
        if (await RefusalAsync(context, map, visitors) is { } refusal)
        {
            return refusal;
        }

        if (store.Questions is not { } questions)
        {
            return Problems.Of(ErrorCode.NotFound, "The store of this server is no graph that can be asked.");
        }

        var answer = await questions.AskAsync(question, new MapId(map), context.RequestAborted);
        return answer.IsOk ? TypedResults.Ok(answer.Value) : Problems.Of(answer.Error);
    }

    private static async Task<ProblemHttpResult?> RefusalAsync(HttpContext context, string map, Visitors visitors) =>
        await visitors.OnAsync(context, map) is not { } visit ? Problems.NoSuchMap()
        : visit.Audience != Audience.Full ? Problems.Forbidden()
        : null;
}
