using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using Spectre.Console;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Writes a result for people: the sentence, the figures, the first of the ranking, the warnings.</summary>
internal static class AnalysisText
{
    private const int Top = 15;

    /// <summary>Writes a result.</summary>
    public static void Write(AnalysisResult result, AnalysisInput input, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.WriteLine(result.Explanation);
        console.WriteLine(
            $"{result.NodeCount} actors, {result.LinkCount} links ({string.Join(", ", result.Layers)}), {result.Direction}, weights: {result.WeightRole}.");
        if (result.Engine != AnalysisResult.OwnEngine)
        {
            console.WriteLine($"Computed by {result.Engine}.");
        }

        foreach (var figure in result.Figures)
        {
            console.WriteLine($"{figure.Name}: {Number(figure.Value, figure.Reason)}");
        }

        if (result.Values.Count > 0)
        {
            console.Write(Ranking(result, input));
        }

        foreach (var group in result.Groups)
        {
            console.WriteLine($"{group.Kind} {group.Name}: {string.Join(", ", group.Members.Take(Top))}{(group.Members.Count > Top ? ", ..." : "")}");
        }

        foreach (var caveat in result.Caveats)
        {
            console.WriteLine($"{CaveatWords.Of(caveat.Code)}: {caveat.Text}{(caveat.Count is { } count ? $" ({count})" : "")}");
        }
    }

    private static Table Ranking(AnalysisResult result, AnalysisInput input)
    {
        var names = input.Ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => input.NameOf(p.i), StringComparer.Ordinal);
        var table = new Table().AddColumns("rank", "actor", "value");
        var more = result.Values[0].More?.Keys.ToArray() ?? [];
        table.AddColumns(more);
        foreach (var row in result.Values.OrderBy(v => v.Rank ?? int.MaxValue).Take(Top))
        {
            table.AddRow([
                row.Rank?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", Markup.Escape(names[row.Id]), Number(row.Value, row.Reason),
                .. more.Select(m => Number(row.More![m], null)),
            ]);
        }

        return table;
    }

    private static string Number(double? value, CaveatCode? reason) =>
        value is { } number ? number.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) : reason is { } code ? CaveatWords.Of(code) : "";
}
