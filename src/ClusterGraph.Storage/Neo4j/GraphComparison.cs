using System.Collections;
using System.Globalization;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Neo4j.Graph;
using ClusterGraph.Storage.Neo4j.Statements;

namespace ClusterGraph.Storage.Neo4j;

/// <summary>Compares what stands in the database, page by page, with what the map says must stand there.</summary>
internal sealed class GraphComparison(Neo4jSession session, MapSnapshot map, int limit)
{
    private const int Page = 2_000;

    private readonly List<GraphDifference> _found = [];
    private readonly HashSet<ElementKey> _seen = [];

    public async Task<IReadOnlyList<GraphDifference>> RunAsync(CancellationToken cancellation)
    {
        await CompareAsync(MapStatements.ReadActors, kind: null, CompareActor, cancellation);
        foreach (var kind in Enum.GetValues<ElementKind>().Where(k => k is not (ElementKind.Actor or ElementKind.Link)))
        {
            await CompareAsync(MapStatements.ReadElements, CoreJson.WireName(kind), row => CompareElement(kind, row), cancellation);
        }

        var wanted = map.Elements().Where(e => !Disclosure.IsForNobody(e.Key.Kind));
        _found.AddRange(wanted.Where(e => !_seen.Contains(e.Key)).Select(e => new GraphDifference(e.Key, "is missing")));
        return [.. _found.Take(limit)];
    }

    private async Task CompareAsync(CypherStatement read, string? kind, Action<object?[]> compare, CancellationToken cancellation)
    {
        var after = string.Empty;
        IReadOnlyList<object?[]> rows;
        do
        {
            rows = await session.ReadAsync(
                read.With(("mapId", map.Id.Value), ("kind", kind), ("after", after), ("limit", Page)), cancellation);
            foreach (var row in rows)
            {
                compare(row);
                after = (string)row[0]!;
            }
        }
        while (rows.Count == Page);
    }

    private void CompareActor(object?[] row)
    {
        var id = (string)row[0]!;
        var key = Actor.KeyOf(new ActorId(id));
        var actor = (Actor?)map.Find(key);
        Compare(key, actor, a => GraphProperties.Of(map.Id, a), row[2]);
        var labels = ((object?[])row[1]!).Cast<string>().ToHashSet(StringComparer.Ordinal);
        if (actor is not null && !GraphNames.LabelsOf(actor).All(labels.Contains))
        {
            _found.Add(new GraphDifference(key, "lacks one of its labels"));
        }

        foreach (var link in ((object?[])row[3]!).Cast<object?[]>())
        {
            CompareLink(id, (string)link[0]!, (string)link[1]!, (IReadOnlyDictionary<string, object?>)link[2]!);
        }
    }

    private void CompareLink(string from, string type, string to, IReadOnlyDictionary<string, object?> props)
    {
        var key = Link.KeyOf(new LinkId(props.GetValueOrDefault("id") as string ?? $"{from}-{type}-{to}"));
        var link = (Link?)map.Find(key);
        Compare(key, link, GraphProperties.Of, props);
        if (link is not null && (link.Source.Value != from || link.Target.Value != to || GraphNames.RelationshipOf(link.Type) != type))
        {
            _found.Add(new GraphDifference(key, $"is a {type} from {from} to {to}"));
        }
    }

    private void CompareElement(ElementKind kind, object?[] row)
    {
        var key = new ElementKey(kind, (string)row[0]!);
        Compare(key, map.Find(key), e => GraphProperties.Of(map.Id, e), row[1]);
    }

    private void Compare<T>(ElementKey key, T? element, Func<T, Dictionary<string, object?>> expect, object? props)
        where T : MapElement
    {
        var actual = (IReadOnlyDictionary<string, object?>)props!;
        if (element is null || !_seen.Add(key))
        {
            _found.Add(new GraphDifference(key, element is null ? "is not on the map" : "is there twice"));
            return;
        }

        var expected = expect(element);
        List<string> differing =
        [
            .. expected.Where(p => !IsSame(p.Value, actual.GetValueOrDefault(p.Key))).Select(p => p.Key),
            .. actual.Keys.Where(name => !expected.ContainsKey(name)),
        ];
        if (differing.Count > 0)
        {
            _found.Add(new GraphDifference(key, "differs in " + string.Join(", ", differing)));
        }
    }

    private static bool IsSame(object? expected, object? actual) => (expected, actual) switch
    {
        (string a, string b) => a == b,
        (int a, long b) => a == b,
        (IEnumerable a and not string, IEnumerable b and not string) => a.Cast<object?>().SequenceEqual(b.Cast<object?>()),
        (double a, IConvertible b and not string) => a.Equals(b.ToDouble(CultureInfo.InvariantCulture)),
        _ => Equals(expected, actual),
    };
}
