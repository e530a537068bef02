using System.Globalization;
using System.Text.RegularExpressions;

namespace ClusterGraph.Storage.Tests.Neo4j.Cookbook;

/// <summary>Reads docs/cypher.md: a heading with a number, the map, the query in a fence, the answer as a table.</summary>
internal static partial class CookbookText
{
    public static string File => System.IO.Path.Combine(Root(), "docs", "cypher.md");

    public static string SeedFile(string map) => System.IO.Path.Combine(Root(), "seed-data", map, "map.cluster.json");

    public static IReadOnlyList<CookbookQuestion> Read() =>
    [
        .. Question().Matches(System.IO.File.ReadAllText(File)).Select(m => new CookbookQuestion(
            int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture),
            m.Groups["title"].Value,
            m.Groups["map"].Value,
            m.Groups["query"].Value,
            m.Groups["answer"].Value.TrimEnd())),
    ];

    /// <summary>Writes an answer as the document prints it.</summary>
    public static string Table(IReadOnlyList<string> fields, IReadOnlyList<object?[]> rows) => string.Join('\n', (string[])
    [
        Line(fields),
        Line(fields.Select(_ => "---"), string.Empty),
        .. rows.Select(row => Line(row.Select(Cell))),
    ]);

    private static string Line(IEnumerable<string> cells, string space = " ") =>
        "|" + string.Concat(cells.Select(c => c.Length == 0 ? space + "|" : space + c + space + "|"));

    private static string Cell(object? value) => value switch
    {
        null => string.Empty,
        object?[] list => string.Join("; ", list.Select(Cell)),
        bool flag => flag ? "yes" : "no",
        double number => number.ToString("0.###", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString()!.Replace("|", "\\|", StringComparison.Ordinal),
    };

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(System.IO.Path.Combine(folder, "ClusterGraph.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("There is no ClusterGraph.sln above the tests.");
        }

        return folder;
    }

    [GeneratedRegex(
        @"^### (?<number>\d+)\. (?<title>.+)\n\n(?:(?!###).*\n)*?Map: `(?<map>[a-z-]+)`.*\n\n```cypher\n(?<query>(?:(?!```).*\n)+)```\n\n(?<answer>(?:\|.*\n)*)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Question();
}
