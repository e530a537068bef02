using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Formats.Reports;

namespace ClusterGraph.Server.Reports;

/// <summary>
/// Puts a report of one revision together: what the map holds, the map, what the rules found, the measures, and the
/// definitions they rest on. The same revision, audience and language give the same report but for the time.
/// </summary>
internal static class ReportMaker
{
    // In the order of the chapters. Methods without findings follow as measures.
    private static readonly string[] Measures =
    [
        "stage-coverage", "chain-continuity", "single-points", "concentration", "subcontract-tiers", "support-links", "joint-action",
        "poverty-nodes", "vulnerability", "access-distance", "knowledge-roles", "service-ladder",
        "components", "degree", "betweenness", "articulation-points", "leiden",
    ];

    /// <summary>Makes the report.</summary>
    /// <param name="map">The map.</param>
    /// <param name="audience">Who will read it.</param>
    /// <param name="words">The language.</param>
    /// <param name="now">The time that it bears.</param>
    /// <param name="stop">Ends the work.</param>
    public static Report Make(MapSnapshot map, Audience audience, ReportWords words, DateTimeOffset now, CancellationToken stop)
    {
        var input = MapInput.From(map, audience);
        var run = new RunOptions(Math.Max(1, Environment.ProcessorCount - 1), null, stop);
        var results = Measures.Select(name => Run(input, name, run)).OfType<AnalysisResult>().ToList();
        var moves = Run(input, "introductions", run);
        var writer = new ResultBlocks(map, input, words);
        return new Report
        {
            Title = map.Head.Title,
            Subtitle = string.Join(
                " · ",
                new[] { map.Head.Place, map.Head.Period, words.Say("revision", map.Revision.Value) }.OfType<string>()),
            Language = words.Language,
            IsRightToLeft = words.IsRightToLeft,
            MadeAt = now,
            MadeAtPattern = words.Say("madeAt"),
            Blocks =
            [
                .. About(map, audience, words),
                .. Picture(map, audience, words),
                .. writer.Findings(results),
                .. moves is null ? [] : writer.Chapter(words.Say("recommendations"), moves),
                new ReportHeading(words.Say("measures")),
                .. results.SelectMany(writer.Measure),
                .. writer.Definitions(moves is null ? results : [.. results, moves]),
            ],
        };
    }

    // A method that refuses this map, such as one that needs a chain, has nothing to say in a report.
    private static AnalysisResult? Run(AnalysisInput input, string method, RunOptions run)
    {
        var outcome = MethodRunner.Run(input, method, new Dictionary<string, string>(StringComparer.Ordinal), run);
        return outcome.IsOk ? outcome.Value : null;
    }

    private static IEnumerable<ReportBlock> About(MapSnapshot map, Audience audience, ReportWords words)
    {
        if (map.Head.Illustration is { } label)
        {
            yield return new ReportText(label, ReportTone.Quiet);
        }

        if (map.Head.Description is { } description)
        {
            yield return new ReportText(description);
        }

        yield return new ReportText(words.Say(audience == Audience.Full ? "audience.full" : "audience.room"), ReportTone.Quiet);
        yield return new ReportHeading(words.Say("holds"));
        var actors = map.Actors.All.ToLookup(a => a.Evidence.Mark);
        var links = map.Links.All.Where(l => Disclosure.View(l, audience) is Link).ToLookup(l => l.Evidence.Mark);
        yield return new ReportTable(
            "evidence", words.Say("holds.caption"),
            [words.Say("col.evidence"), words.Say("col.actors"), words.Say("col.links")],
            [.. Enum.GetValues<EvidenceMark>().Where(m => actors[m].Any() || links[m].Any())
                .Select(m => new object?[] { words.Say($"evidence.{CoreJson.WireName(m)}"), actors[m].Count(), links[m].Count() })]);
    }

    private static IEnumerable<ReportBlock> Picture(MapSnapshot map, Audience audience, ReportWords words)
    {
        var description = words.Say("picture.description", words.Isolated(map.Head.Title), map.Actors.Count, map.Links.Count);
        if (MapPicture.Draw(map, audience, words.Language, description) is { } picture)
        {
            yield return new ReportHeading(words.Say("picture"));
            yield return picture;
        }
    }
}
