using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Hosting;
using ClusterGraph.Server.Maps;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Analyses;

/// <summary>Lists methods, runs them, and tells how far they are.</summary>
internal static class AnalysisEndpoints
{
    // What is done by then comes with the answer; the rest is asked for again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Maps the routes.</summary>
    public static void MapAnalyses(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/analyses/methods", () => TypedResults.Ok(MethodInfo.All)).WithTags("Analyses")
            .WithSummary("All methods with their parameters");
        var group = routes.MapGroup("/api/maps/{map}").WithTags("Analyses");
        group.MapPost("/analyses", StartAsync).WithSummary("Run a method; a result that takes long is asked for again");
        group.MapGet("/analyses/{id}", LookAsync).WithSummary("How far an analysis is, and its result");
        group.MapDelete("/analyses/{id}", CancelAsync).WithSummary("End an analysis");
        group.MapInsight();
        group.MapSpread();
    }

    private static async Task<Results<Ok<AnalysisProgress>, Accepted<AnalysisProgress>, ProblemHttpResult>> StartAsync(
        HttpContext context, string map, Visitors visitors, OpenRooms rooms, AnalysisDesk desk)
    {
        var visit = await AnalystAsync(context, map, visitors);
        if (visit.Error is { } refused)
        {
            return Problems.Of(refused);
        }

        var request = await JsonBody.ReadAsync<AnalysisRequest>(context.Request);
        var opened = await rooms.OpenAsync(visit.Value!.Map, context.RequestAborted);
        if (!request.IsOk || !opened.IsOk)
        {
            return Problems.Of(request.Error ?? opened.Error!);
        }

        var now = opened.Value.Snapshot;
        var settings = request.Value.Settings ?? new Dictionary<string, string>(StringComparer.Ordinal);
        var key = AnalysisKey.Of(now, visit.Value.Audience, request.Value.Method, settings, request.Value.OtherRev);
        return await AnswerAsync(desk.Start(now, key, settings), context.RequestAborted);
    }

    private static async Task<Results<Ok<AnalysisProgress>, Accepted<AnalysisProgress>, ProblemHttpResult>> LookAsync(
        HttpContext context, string map, string id, Visitors visitors, AnalysisDesk desk)
    {
        var visit = await AnalystAsync(context, map, visitors);
        return visit.Error is { } refused ? Problems.Of(refused)
            : desk.Find(visit.Value!.Map, id) is { } job ? await AnswerAsync(job, context.RequestAborted)
            : Problems.Of(NoSuchAnalysis);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> CancelAsync(
        HttpContext context, string map, string id, Visitors visitors, AnalysisDesk desk)
    {
        var visit = await AnalystAsync(context, map, visitors);
        if (visit.Error is { } refused)
        {
            return Problems.Of(refused);
        }

        if (desk.Find(visit.Value!.Map, id) is not { } job)
        {
            return Problems.Of(NoSuchAnalysis);
        }

        desk.Cancel(job);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<AnalysisProgress>, Accepted<AnalysisProgress>, ProblemHttpResult>> AnswerAsync(
        AnalysisJob job, CancellationToken cancellation)
    {
        await Task.WhenAny(job.Work, Task.Delay(Patience, cancellation));
        if (!job.Work.IsCompleted)
        {
            return TypedResults.Accepted((string?)null, new AnalysisProgress(job.Id, job.Key.Rev.Value, job.Share, null));
        }

        if (job.Work.IsCanceled)
        {
            return Problems.Of(NoSuchAnalysis);
        }

        var outcome = await job.Work;
        return outcome.IsOk
            ? TypedResults.Ok(new AnalysisProgress(job.Id, job.Key.Rev.Value, 1, outcome.Value)) : Problems.Of(outcome.Error);
    }

    // Whole results name everybody, and computing is dear: they are for those who see all.
    private static async Task<Outcome<Visit>> AnalystAsync(HttpContext context, string map, Visitors visitors) =>
        await visitors.OnAsync(context, map) is not { } visit
            ? new ChangeError(ErrorCode.NotFound, "There is no such map, or it is not open to you.")
            : visit.Audience == Audience.Full
                ? visit : new ChangeError(ErrorCode.Forbidden, "Only facilitators and analysts may run analyses.");

    private static ChangeError NoSuchAnalysis { get; } =
        new(ErrorCode.NotFound, "There is no such analysis: it was ended or forgotten. Run it again.", "id");
}
