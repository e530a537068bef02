using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Vocabulary;
using ClusterGraph.Formats.Reports;

namespace ClusterGraph.Server.Reports;

/// <summary>Turns results of analyses into blocks of a report.</summary>
internal sealed class ResultBlocks(MapSnapshot map, AnalysisInput input, ReportWords words)
{
    private const int Top = 10;
    private const int InFull = 3;
    private const int MostRows = 60;
    private const int MostColumns = 7;

    private readonly Dictionary<string, string> _names = Enumerable.Range(0, input.ActorCount)
        .ToDictionary(i => input.Ids[i], input.NameOf, StringComparer.Ordinal);

    /// <summary>Lists what rules found, the most serious first.</summary>
    public IEnumerable<ReportBlock> Findings(IReadOnlyList<AnalysisResult> results)
    {
        yield return new ReportHeading(words.Say("findings"));
        var findings = results.SelectMany(r => r.Findings).OrderByDescending(f => f.Severity).ToList();
        if (findings.Count == 0)
        {
            yield return new ReportText(words.Say("findings.none"));
        }

        // All stand in the table; of one rule the first are told in full.
        foreach (var finding in findings.GroupBy(f => (f.Severity, f.Rule)).SelectMany(g => g.Take(InFull)))
        {
            yield return Block(finding);
        }

        if (findings.Count > 0)
        {
            yield return Table(findings);
        }
    }

    /// <summary>Writes one result under a heading of its own, with its findings.</summary>
    public IEnumerable<ReportBlock> Chapter(string heading, AnalysisResult result) =>
        [new ReportHeading(heading), new ReportText(words.Say(result.Sentence)), .. result.Findings.Select(Block), .. Tables(result)];

    /// <summary>Writes one measure: question, sentence, warnings, ranking and tables.</summary>
    public IEnumerable<ReportBlock> Measure(AnalysisResult result)
    {
        yield return new ReportHeading(Title(result), 2);
        yield return new ReportText(words.Say(result.Sentence));
        foreach (var caveat in result.Caveats)
        {
            yield return new ReportText(words.SayOr($"caveat.{CaveatWords.Of(caveat.Code)}", caveat.Text), ReportTone.Quiet);
        }

        if (Ranking(result) is { } ranking)
        {
            yield return ranking;
        }

        foreach (var table in Tables(result))
        {
            yield return table;
        }
    }

    /// <summary>Lists the definitions, settings and sources of the methods.</summary>
    public IEnumerable<ReportBlock> Definitions(IEnumerable<AnalysisResult> results)
    {
        yield return new ReportHeading(words.Say("definitions"));
        foreach (var result in results)
        {
            var method = MethodCatalogue.Find(result.Method).Value!;
            var settings = string.Join(", ", result.Parameters.Where(p => $"{p.Value}".Length > 0).Select(p => FormattableString.Invariant($"{p.Key} = {p.Value}")));
            yield return new ReportHeading(Title(result), 2);
            yield return new ReportText(words.SayOr($"method.{method.Name}.definition", method.Definition));
            yield return new ReportText(words.Say("definition.source", words.Isolated(method.Source)), ReportTone.Quiet);
            yield return new ReportText(words.Say("definition.settings", words.Isolated(settings)), ReportTone.Quiet);
        }
    }

    private string Title(AnalysisResult result) =>
        words.SayOr($"method.{result.Method}.title", MethodCatalogue.Find(result.Method).Value!.Title);

    private ReportFinding Block(Finding finding) => new(
        words.Say($"severity.{CoreJson.WireName(finding.Severity)}"),
        finding.Severity switch
        {
            Severity.Serious => ReportTone.Serious,
            Severity.Watch => ReportTone.Watch,
            _ => ReportTone.Note,
        },
        words.Say(finding.Sentence),
        [.. Details(finding)]);

    private IEnumerable<string> Details(Finding finding)
    {
        if (finding.ContestedBy is { } objectors)
        {
            yield return words.Say("finding.contestedBy", objectors);
        }

        foreach (var reason in finding.Reasons)
        {
            yield return words.Say(reason);
        }

        if (finding.Remedy is { } remedy)
        {
            yield return words.Say("finding.remedy", words.Say(remedy));
        }

        if (finding.Evidence.Count > 0)
        {
            var named = finding.Evidence.Take(Top).Select(Name).Distinct(StringComparer.Ordinal);
            yield return words.Say("finding.about", string.Join(" · ", named) + (finding.Evidence.Count > Top ? " …" : ""));
        }

        if (finding.Confidence < 1)
        {
            yield return words.Say("finding.confidence", Math.Round(100 * finding.Confidence));
        }

        yield return words.Say("finding.source", words.Isolated(finding.Source));
    }

    private ReportTable Table(List<Finding> findings) => new(
        "findings", words.Say("findings"),
        [words.Say("col.rule"), words.Say("col.severity"), words.Say("col.about"), words.Say("col.value"), words.Say("col.threshold")],
        [.. findings.Select(f => new object?[]
        {
            words.SayOr($"finding.{CoreJson.WireName(f.Rule)}", $"{f.Rule}"), words.Say($"severity.{CoreJson.WireName(f.Severity)}"),
            string.Join(" · ", f.About.Take(Top).Select(Name)), f.Value, f.Threshold,
        })]);

    private ReportTable? Ranking(AnalysisResult result)
    {
        var first = result.Values.Where(v => v.Rank is not null).OrderBy(v => v.Rank).ThenBy(v => v.Id, StringComparer.Ordinal).Take(Top).ToList();
        return first.Count == 0 ? null : new ReportTable(
            $"{result.Method}-ranking", words.Say("ranking", first.Count),
            [words.Say("col.rank"), words.Say("col.actor"), words.Say("col.value")],
            [.. first.Select(v => new object?[] { v.Rank, words.Isolated(_names[v.Id]), v.Value })]);
    }

    private IEnumerable<ReportTable> Tables(AnalysisResult result) => result.Tables.Where(t => t.Rows.Count is > 0 and <= MostRows)
        .Select(table => table.Columns.Count > MostColumns && table.Rows.Count < table.Columns.Count ? Turned(table) : table)
        .Select(table => new ReportTable(
            $"{result.Method}-{table.Name.ToLowerInvariant()}", words.Term(table.Name),
            [string.Empty, .. table.Columns.Select(Label)],
            [.. table.Rows.Select((row, i) => new object?[] { Label(row) }.Concat(table.Cells[i].Select(c => (object?)c)).ToArray())]));

    // What is too wide for the page is told from top to bottom.
    private static ResultTable Turned(ResultTable table) => new(
        table.Name, table.Rows, table.Columns,
        [.. table.Columns.Select((_, column) => table.Cells.Select(row => row[column]).ToArray())]);

    // Edges of tables are ids of actors or stages, or words of the engine.
    private string Label(string edge) =>
        words.Isolated(_names.GetValueOrDefault(edge) ?? map.Stages.Find(edge)?.Name ?? words.TypeOr(words.Term(edge)));

    private string Name(FindingSubject subject) => words.Isolated(subject.Kind switch
    {
        "actor" => _names.GetValueOrDefault(subject.Id, subject.Id),
        "stage" => map.Stages.Find(subject.Id) is { } stage
            ? stage.Names?.GetValueOrDefault(words.Language) ?? stage.Name : subject.Id,
        "link" => map.Links.Find(subject.Id) is { } link
            ? $"{NameOf(link.Source.Value)} → {NameOf(link.Target.Value)} ({TypeName(link.Type)})" : subject.Id,
        _ => words.TypeOr(words.Term(subject.Id)),
    });

    private string NameOf(string actor) => _names.GetValueOrDefault(actor, actor);

    private string TypeName(TypeId type) =>
        map.Types.Find(type.Value) is { } own ? own.Names?.GetValueOrDefault(words.Language) ?? own.Name
        : DefaultVocabulary.FindLinkType(type) is { } known ? known.Names.GetValueOrDefault(words.Language, known.Name) : type.Value;
}
