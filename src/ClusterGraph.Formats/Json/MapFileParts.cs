using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Formats.Json;

/// <summary>The elements of a map file with the places where they stand.</summary>
internal sealed class MapFileParts
{
    private static readonly List<(string Path, long? Offset)> Nowhere = [("$", null)];

    private readonly JsonScan _scan;
    private readonly ProblemList _problems;
    private readonly List<MapElement> _elements = [];
    private readonly Dictionary<ElementKey, List<(string Path, long? Offset)>> _places = [];
    private readonly HashSet<string> _brokenActors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _cytoscapeIds = new(StringComparer.Ordinal);

    private MapFileParts(JsonScan scan, ProblemList problems) => (_scan, _problems) = (scan, problems);

    public MapId Id { get; private set; } = new("map");

    public IReadOnlyList<MapElement> Elements => _elements;

    /// <summary>Takes a file apart; null when it is no map file at all.</summary>
    public static MapFileParts? Take(JsonElement root, JsonScan scan, ProblemList problems)
    {
        var parts = new MapFileParts(scan, problems);
        var file = new FileObject(root, string.Empty, scan, problems);
        if (!file.IsObject)
        {
            problems.Add(ErrorCode.BadFile, "A map file is a JSON object.", "$", 0);
            return null;
        }

        if (file.Text("format") is not MapFile.Format)
        {
            problems.Add(ErrorCode.UnsupportedFormat, $"'format' must be \"{MapFile.Format}\".", "format", scan.OffsetOf("format") ?? 0);
            return null;
        }

        file.Only("format", "map", "elements", "positions");
        var fits = parts.Head(file.Object("map"));
        fits &= parts.Nodes(file.Object("elements"));
        parts.ChainPositions(file.Object("positions", optional: true));
        return fits ? parts : null;
    }

    /// <summary>Lists the places where an element of this key stands, in the order of the file.</summary>
    public IReadOnlyList<(string Path, long? Offset)> PlacesOf(ElementKey key) => _places.GetValueOrDefault(key, Nowhere);

    /// <summary>Leaves out the problems that only say again that an actor could not be read.</summary>
    public IEnumerable<ElementProblem> WithoutConsequences(IReadOnlyList<ElementProblem> problems)
    {
        var broken = problems.Where(p => p.Key.Kind == ElementKind.Actor).Select(p => p.Key.Id)
            .Concat(_brokenActors).ToHashSet(StringComparer.Ordinal);
        var links = _elements.OfType<Link>().ToLookup(l => l.Key);
        return problems.Where(p => p.Key.Kind switch
        {
            ElementKind.Position => !broken.Contains(ActorOf(p.Key)),
            ElementKind.Link when p.Error.Code == ErrorCode.NotFound =>
                !links[p.Key].Any(l => broken.Contains(l.Source.Value) || broken.Contains(l.Target.Value)),
            _ => true,
        });
    }

    /// <summary>Gives the id to name in a problem: of a position, that of its actor.</summary>
    public static string ActorOf(ElementKey key) =>
        key.Kind == ElementKind.Position ? key.Id[(key.Id.IndexOf('/', StringComparison.Ordinal) + 1)..] : key.Id;

    private bool Head(FileObject map)
    {
        if (!map.IsObject)
        {
            return true;
        }

        if (map.Text("id") is { } id && IdGrammar.Accepts(id))
        {
            Id = new MapId(id);
        }
        else
        {
            _problems.Add(ErrorCode.InvalidField, "The map needs an id of letters, digits, dots, hyphens or underscores.", "map.id", map.Offset);
        }

        var fields = map.Fields();
        fields.Remove("id");
        var fits = List(map.List("stages"), MapLimits.Stages, item => Add(ElementKind.Stage, item));
        fits &= List(map.List("types"), MapLimits.Types, item => Add(ElementKind.Type, item));
        fits &= List(map.List("objections"), MapLimits.Objections, item => Add(ElementKind.Objection, item));
        fits &= List(map.List("actions"), MapLimits.Actions, item => Add(ElementKind.Action, item));
        foreach (var list in (string[])["stages", "types", "objections", "actions"])
        {
            fields.Remove(list);
        }

        if (fields.Remove("chain"))
        {
            Add(ElementKind.Chain, map.Object("chain"));
        }

        if (fields.Remove("trust"))
        {
            Add(ElementKind.Trust, map.Object("trust"));
        }

        if (Decode(ElementKind.Map, fields, "map", map.Offset) is null)
        {
            _elements.Add(new MapHead { Title = "?" });
        }

        return fits;
    }

    private bool Nodes(FileObject elements)
    {
        if (!elements.IsObject)
        {
            return true;
        }

        elements.Only("nodes", "edges");
        var fits = List(elements.List("nodes"), MapLimits.Actors, Node);
        fits &= List(elements.List("edges"), MapLimits.Links, Edge);
        return fits;
    }

    private bool List(List<FileObject> items, int limit, Action<FileObject> take)
    {
        if (items.Count > limit)
        {
            var at = items[limit];
            _problems.Add(ErrorCode.LimitReached, $"There are {items.Count} entries, at most {limit} are allowed.", at.Path, at.Offset);
            return false;
        }

        foreach (var item in items)
        {
            take(item);
        }

        return true;
    }

    private void Node(FileObject node)
    {
        node.Only("data", "position");
        var data = node.Object("data");
        Add(ElementKind.Actor, data);
        if (data.Text("id") is { } id && IdGrammar.Accepts(id) && node.Has("position"))
        {
            Position("map", id, node.Object("position"));
        }
    }

    private void Edge(FileObject edge)
    {
        edge.Only("data");
        Add(ElementKind.Link, edge.Object("data"));
    }

    private void ChainPositions(FileObject positions)
    {
        if (!positions.IsObject)
        {
            return;
        }

        positions.Only("chain");
        var chain = positions.Object("chain", optional: true);
        foreach (var id in chain.Names())
        {
            Position("chain", id, chain.Object(id));
        }
    }

    private void Position(string view, string actor, FileObject position)
    {
        if (!position.IsObject)
        {
            return;
        }

        var fields = position.Fields();
        fields["view"] = JsonSerializer.SerializeToElement(view);
        fields["actor"] = JsonSerializer.SerializeToElement(actor);
        Decode(ElementKind.Position, fields, position.Path, position.Offset);
    }

    private void Add(ElementKind kind, FileObject item)
    {
        if (!item.IsObject)
        {
            return;
        }

        var id = item.Text("id");
        if (kind is ElementKind.Actor or ElementKind.Link && id is not null)
        {
            TakeCytoscapeId(id, kind, item);
        }

        if (TakeSound(kind, item))
        {
            return;
        }

        if (Decode(kind, item.Fields(), item.Path, item.Offset, id) is null && kind == ElementKind.Actor && id is not null)
        {
            _brokenActors.Add(id);
        }
    }

    // Nearly every element is sound and is read at once; only the others are taken apart field by field.
    private bool TakeSound(ElementKind kind, FileObject item)
    {
        if (_problems.Touches(item.Path) || item.Read(kind) is not { } element)
        {
            return false;
        }

        Keep(element, item.Path, item.Offset);
        return true;
    }

    // Cytoscape wants ids that no other node or edge has; repeats within a kind are found when the map is assembled.
    private void TakeCytoscapeId(string id, ElementKind kind, FileObject item)
    {
        var name = CoreJson.WireName(kind);
        if (!_cytoscapeIds.TryAdd(id, name) && _cytoscapeIds[id] != name)
        {
            _problems.Add(ErrorCode.DuplicateId, "An actor and a link have the same id.", item.Path + ".id", item.Offset, id);
        }
    }

    private MapElement? Decode(
        ElementKind kind, Dictionary<string, JsonElement> fields, string path, long? offset, string? id = null)
    {
        List<string> known = _problems.Touches(path) ? [.. fields.Keys.Where(name => _problems.Touches($"{path}.{name}"))] : [];
        var element = ElementDecoder.Decode(kind, fields, known, (field, message) =>
        {
            var at = field.Length == 0 ? path : field.StartsWith('[') ? path + field : $"{path}.{field}";
            _problems.Add(ErrorCode.InvalidField, message, at, _scan.OffsetOf(at) ?? offset, id);
        });
        if (element is not null)
        {
            Keep(element, path, offset);
        }

        return element;
    }

    private void Keep(MapElement element, string path, long? offset)
    {
        _elements.Add(element);
        if (!_places.TryGetValue(element.Key, out var places))
        {
            _places[element.Key] = places = [];
        }

        places.Add((path, offset));
    }
}
