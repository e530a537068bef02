using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.ValueChains;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Analyses;
using ClusterGraph.Server.Maps;

namespace ClusterGraph.Server.Clusters;

/// <summary>Reads two maps for one who may see all of both, and puts what the methods say of them side by side.</summary>
internal sealed class ClusterDesk(Visitors visitors, OpenRooms rooms, InsightDesk insights)
{
    private static readonly Dictionary<string, string> Defaults = [];

    private static readonly ChangeError NoSuchMap = new(
        ErrorCode.NotFound, "There is no such map, or it is not open to you: choose one of your list of maps.");

    /// <summary>Compares two maps as they are now.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="map">The first map.</param>
    /// <param name="other">The second map.</param>
    /// <returns>Both sides, or why they cannot be put side by side.</returns>
    public async Task<Outcome<ClusterPair>> CompareAsync(HttpContext context, string map, string? other)
    {
        var first = await ReadAsync(context, map, null);
        if (!first.IsOk)
        {
            return first.Error;
        }

        if (string.IsNullOrEmpty(other) || other == map)
        {
            return new ChangeError(
                ErrorCode.InvalidField, "A cluster is compared with another one: choose a second map.", "other");
        }

        var second = await ReadAsync(context, other, "other");
        return second.IsOk
            ? await CompareAsync(first.Value, second.Value, context.RequestAborted) : second.Error;
    }

    private async Task<Outcome<MapSnapshot>> ReadAsync(HttpContext context, string map, string? field)
    {
        if (await visitors.OnAsync(context, map) is not { } visit)
        {
            return NoSuchMap with { Field = field };
        }

        // Both columns name what rules found about everybody: whoever sees less of one map sees no comparison.
        if (visit.Audience != Audience.Full)
        {
            return new ChangeError(
                ErrorCode.Forbidden,
                "Only who is a facilitator or analyst of both maps may compare them: ask for a link of the other map.", field);
        }

        var opened = await rooms.OpenAsync(visit.Map, context.RequestAborted);
        return opened.IsOk ? opened.Value.Snapshot
            : opened.Error.Code == ErrorCode.NotFound ? NoSuchMap with { Field = field } : opened.Error;
    }

    private async Task<Outcome<ClusterPair>> CompareAsync(MapSnapshot first, MapSnapshot second, CancellationToken stop)
    {
        var (here, there) = (MapInput.From(first, Audience.Full), MapInput.From(second, Audience.Full));
        var run = new RunOptions(1, null, stop);
        var comparison = await Task.Run(() => MethodRunner.Run(here, "cluster-comparison", Defaults, run, there), stop);
        var left = await SideAsync(first, here, run);
        var right = await SideAsync(second, there, run);
        return (comparison.Error ?? left.Error ?? right.Error) is { } refused
            ? refused : new ClusterPair(comparison.Value!, left.Value!, right.Value!);
    }

    private async Task<Outcome<ClusterSide>> SideAsync(MapSnapshot map, AnalysisInput input, RunOptions run)
    {
        var coverage = await Task.Run(() => MethodRunner.Run(input, "stage-coverage", Defaults, run), run.Cancellation);
        if (!coverage.IsOk)
        {
            return coverage.Error;
        }

        var insight = await insights.GetAsync(map, Audience.Full, run.Cancellation);
        return new ClusterSide(
            map.Id.Value, map.Head.Title, map.Revision.Value, map.Actors.Count, map.Links.Count,
            [.. Stages(map, input, coverage.Value)], insight.Measures);
    }

    private static IEnumerable<ClusterStage> Stages(MapSnapshot map, AnalysisInput input, AnalysisResult coverage)
    {
        var counts = coverage.Tables.FirstOrDefault(t => t.Name == "stages");
        var statuses = coverage.Tables.FirstOrDefault(t => t.Name == "status");
        return (input.Chain?.Stages ?? []).Select((stage, row) => new ClusterStage(
            stage.Id,
            stage.Name,
            map.Stages.Find(stage.Id)?.Names,
            stage.Kind,
            statuses is null ? StatusWithoutActors(stage) : statuses.Columns[Array.IndexOf(statuses.Cells[row], 1)],
            Count(counts, "localActors", row),
            Count(counts, "outsideActors", row)));
    }

    // A map without actors has no tables yet, but it may have lanes.
    private static string StatusWithoutActors(ChainStage stage) =>
        stage.IsExcluded ? "excluded" : stage.IsAsked ? "whiteSpot" : "notAsked";

    private static int Count(ResultTable? counts, string column, int row) =>
        counts is null ? 0 : (int)(counts.Cells[row][counts.Columns.ToList().IndexOf(column)] ?? 0);
}
