using System.Globalization;
using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>Makes inputs from text such as <c>a: b c; d: e</c>.</summary>
internal static class Inputs
{
    /// <summary>An undirected network; <paramref name="isolates"/> have no link.</summary>
    public static AnalysisInput Undirected(string links, params string[] isolates) =>
        Of([("link", links, IsUndirected: true)], isolates);

    /// <summary>A directed network.</summary>
    public static AnalysisInput Directed(string links, params string[] isolates) =>
        Of([("link", links, IsUndirected: false)], isolates);

    /// <summary>A network of several layers.</summary>
    public static AnalysisInput Of(IReadOnlyList<(string Layer, string Links, bool IsUndirected)> layers, params string[] isolates)
    {
        var links = layers.SelectMany((l, i) => Parse(l.Links).Select(p => (p.From, p.To, Layer: (ushort)i))).ToList();
        string[] ids = [.. links.SelectMany(l => new[] { l.From, l.To }).Concat(isolates).Distinct().Order(ById)];
        var numbers = ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
        return new AnalysisInput
        {
            Ids = ids,
            Layers = [.. layers.Select(l => new Layer(l.Layer, l.Layer, l.IsUndirected))],
            Links = new LinkTable
            {
                Sources = [.. links.Select(l => numbers[l.From])],
                Targets = [.. links.Select(l => numbers[l.To])],
                Layers = layers.Count == 1 ? null : [.. links.Select(l => l.Layer)],
            },
        };
    }

    /// <summary>Gives the links their strengths, in the order in which they were written.</summary>
    public static AnalysisInput WithStrengths(this AnalysisInput input, string strengths) => input with
    {
        Links = input.Links with
        {
            Strengths = [.. strengths.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
                .Select(s => double.Parse(s, CultureInfo.InvariantCulture))],
        },
    };

    /// <summary>Gives the actors an attribute.</summary>
    public static AnalysisInput WithAttribute(this AnalysisInput input, string name, Func<string, string?> valueOf) => input with
    {
        Attributes = new Dictionary<string, AttributeColumn>(input.Attributes)
        {
            [name] = new AttributeColumn(name, [.. input.Ids.Select(valueOf)]),
        },
    };

    /// <summary>The graph over all layers, read without weights.</summary>
    public static AnalysisGraph Graph(this AnalysisInput input) => LayerReader.Read(input, new LayerQuery()).Value!.Graph;

    private static IEnumerable<(string From, string To)> Parse(string text) =>
        from row in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let parts = row.Split(':', StringSplitOptions.TrimEntries)
        from to in parts[1].Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        select (parts[0], to);

    // Numbers by number, as an edge list would be numbered; names by letter.
    private static readonly Comparer<string> ById = Comparer<string>.Create((a, b) =>
        int.TryParse(a, CultureInfo.InvariantCulture, out var x) && int.TryParse(b, CultureInfo.InvariantCulture, out var y)
            ? x.CompareTo(y) : string.CompareOrdinal(a, b));
}
