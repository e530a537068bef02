using System.Text.Json;
using ClusterGraph.Analysis.Doubt;
using ClusterGraph.Analysis.ValueChains;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Analysis.Graph;

/// <summary>Turns a map into what analyses read. O(elements · log elements).</summary>
public static class MapInput
{
    /// <summary>The attribute that says whether an actor answered the room's questions; missing counts as yes.</summary>
    public const string Responded = "responded";

    /// <summary>What follows the name of an attribute to name its dates, such as <c>organic.date</c>.</summary>
    public const string DateSuffix = ".date";

    /// <summary>Reads a map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="audience">Who will see the result: only what they may see is read, and names are written accordingly.</param>
    /// <returns>Its actors and links.</returns>
    public static AnalysisInput From(MapSnapshot map, Audience audience = Audience.Full)
    {
        var actors = Disclosure.Seen(map.Actors.All, audience).OrderBy(a => a.Id.Value, StringComparer.Ordinal).ToArray();
        var numbers = actors.Select((a, i) => (a.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var links = Disclosure.Seen(map.Links.All, audience).OrderBy(l => l.Id.Value, StringComparer.Ordinal).ToArray();
        var layers = links.Select(l => l.Type).Distinct().OrderBy(t => t.Value, StringComparer.Ordinal).ToArray();
        return new AnalysisInput
        {
            Ids = [.. actors.Select(a => a.Id.Value)],
            Names = [.. actors.Select(a => a.Name)],
            Layers = layers.Length == 0 ? [Layer.Untyped] : [.. layers.Select(t => LayerOf(map, t))],
            Links = Table(links, numbers, layers),
            Inside = Array.ConvertAll(actors, a => a.Boundary == Boundary.Inside),
            Respondents = RespondentsOf(actors),
            Attributes = Attributes(map, actors),
            Chain = ChainReader.Read(map, actors),
            Objectors = ObjectorsOf(map),
        };
    }

    // Who objects more than once is one voice; objections from a file name nobody and are one each.
    private static Dictionary<string, IReadOnlyList<string>> ObjectorsOf(MapSnapshot map) =>
        map.Objections.All.GroupBy(o => o.Topic, o => o.By?.Value ?? o.Id.Value, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g], StringComparer.Ordinal);

    private static Layer LayerOf(MapSnapshot map, TypeId type) =>
        map.Types.Find(type.Value) is { } own ? new Layer(type.Value, own.Family, own.Undirected, own.Negative)
        : DefaultVocabulary.FindLinkType(type) is { } known ? new Layer(type.Value, known.Family, known.Undirected, known.Negative)
        : new Layer(type.Value, type.Value);

    private static LinkTable Table(Link[] links, Dictionary<ActorId, int> numbers, TypeId[] layers)
    {
        // Volumes of different units cannot be added: those of the commonest unit stand, by the year.
        var unit = CommonUnit(links);
        var others = links.Count(l => l.Volume is { } v && v.Unit != unit);
        return new LinkTable
        {
            Sources = Array.ConvertAll(links, l => numbers[l.Source]),
            Targets = Array.ConvertAll(links, l => numbers[l.Target]),
            Ids = Array.ConvertAll(links, l => l.Id.Value),
            Layers = Array.ConvertAll(links, l => (ushort)Array.IndexOf(layers, l.Type)),
            Strengths = Column(links, l => l.Strength),
            Volumes = Column(links, l => l.Volume?.Unit == unit ? ByYear(l.Volume) : null),
            OtherUnits = others,
            OwnVolumes = others > 0 ? Column(links, l => ByYear(l.Volume)) : null,
            Units = others > 0 ? Array.ConvertAll(links, l => l.Volume?.Unit) : null,
            Confidences = Column(links, LinkConfidence.Of(links))?.Select(c => double.IsNaN(c) ? 1 : c).ToArray(),
            Contracts = Array.Exists(links, l => l.Contract is not null) ? Array.ConvertAll(links, l => l.Contract) : null,
        };
    }

    private static double? ByYear(Volume? volume) => volume is null ? null : volume.Value * PerYear(volume.Period);

    private static string? CommonUnit(Link[] links) =>
        links.Where(l => l.Volume is not null).GroupBy(l => l.Volume!.Unit, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private static double PerYear(Period period) => period switch
    {
        Period.Day => 365,
        Period.Week => 52,
        Period.Month => 12,
        _ => 1,
    };

    private static double[]? Column(Link[] links, Func<Link, double?> value) =>
        Array.Exists(links, l => value(l) is not null) ? Array.ConvertAll(links, l => value(l) ?? double.NaN) : null;

    private static bool[]? RespondentsOf(Actor[] actors) =>
        Array.Exists(actors, a => a.Attributes?.ContainsKey(Responded) == true)
            ? Array.ConvertAll(actors, a => a.Attributes?.GetValueOrDefault(Responded)?.Value.ValueKind != JsonValueKind.False)
            : null;

    private static Dictionary<string, AttributeColumn> Attributes(MapSnapshot map, Actor[] actors)
    {
        var columns = new Dictionary<string, AttributeColumn>(StringComparer.Ordinal);
        AddOwn(columns, actors);
        Add("type", a => a.Type.Value);
        Add("family", a => map.ActorFamilyOf(a.Type));
        Add("stage", a => a.Stages?.MaxBy(s => s.Share ?? 0)?.Stage.Value);
        Add("boundary", a => Name<Boundary>(a.Boundary));
        Add("kind", a => Name<ActorKind>(a.Kind));
        Add("size", a => Name(a.Size));
        Add("place", a => a.Place?.Name);
        GroupColumns.AddTo(columns, actors);
        return columns;

        void Add(string name, Func<Actor, string?> value) =>
            columns[name] = new AttributeColumn(name, Array.ConvertAll(actors, a => value(a)));
    }

    // What the map's people wrote themselves; an attribute that has dates gets a second column with them.
    private static void AddOwn(Dictionary<string, AttributeColumn> columns, Actor[] actors)
    {
        foreach (var name in actors.SelectMany(a => a.Attributes?.Keys ?? []).Distinct(StringComparer.Ordinal))
        {
            var values = Array.ConvertAll(actors, a => a.Attributes?.GetValueOrDefault(name));
            columns[name] = new AttributeColumn(name, Array.ConvertAll(values, v => v is null ? null : Text(v.Value)));
            if (Array.Exists(values, v => v?.Date is not null))
            {
                columns[name + DateSuffix] = new AttributeColumn(name + DateSuffix, Array.ConvertAll(values, v => v?.Date?.ToString()));
            }
        }
    }

    private static string? Name<T>(T? value)
        where T : struct, Enum => value is { } v ? CoreJson.WireName(v) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
