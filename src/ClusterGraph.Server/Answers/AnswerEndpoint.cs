using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Poverty;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Maps;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Answers;

/// <summary>Unites what people say of the groups at a stage. Who said what never leaves the server but to that person.</summary>
internal static class AnswerEndpoint
{
    /// <summary>Maps the route.</summary>
    public static void MapAnswers(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/maps/{map}/answers", GetAsync).WithTags("Answers")
            .WithSummary("One's own answers about the groups at stages, which stages are answered, and for facilitators the union");

    private static Task<Results<Ok<AnswerReport>, ProblemHttpResult>> GetAsync(
        HttpContext context, string map, Visitors visitors, OpenRooms rooms) =>
        MapReading.AnswerAsync(context, map, visitors, rooms, Report);

    private static AnswerReport Report(MapSnapshot map, Author reader)
    {
        var mine = map.Answers.All.Where(a => a.By == reader.Id).OrderBy(a => a.Stage.Value, StringComparer.Ordinal);
        var said = GroupSummaries.Of(map);
        return new AnswerReport(
            [.. mine.Select(a => new OwnAnswer(a.Stage.Value, a.Groups))],
            [.. said.Select(s => s.Stage.Value).Distinct(StringComparer.Ordinal)],
            reader.Audience == Audience.Full ? [.. said.Select(s => United(map, s))] : null);
    }

    private static UnitedAnswer United(MapSnapshot map, GroupSummary said)
    {
        var actor = GroupActors.Find(map, said);
        return new UnitedAnswer(
            said.Stage.Value, said.Group, said.Informants, said.Sex, said.Security, actor?.Id.Value,
            actor is null || !GroupActors.Says(actor, said));
    }
}
