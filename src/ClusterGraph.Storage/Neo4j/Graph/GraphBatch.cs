using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Storage.Neo4j.Graph;

/// <summary>
/// What changes amount to in the graph: for every element one creation, update or removal, whatever happened in between.
/// A link with another kind or other ends is another relationship. What is for nobody's eyes is in the journal only.
/// </summary>
internal sealed class GraphBatch
{
    private readonly MapId _map;
    private readonly List<object> _linkRemovals = [];
    private readonly List<object> _actorRemovals = [];
    private readonly List<object> _elementRemovals = [];
    private readonly List<object> _actorCreates = [];
    private readonly List<object> _actorUpdates = [];
    private readonly List<object> _elementPuts = [];
    private readonly List<object> _linkCreates = [];
    private readonly List<object> _linkUpdates = [];
    private string? _title;

    private GraphBatch(MapId map) => _map = map;

    /// <summary>Gives the batch of consecutive changes.</summary>
    public static GraphBatch Of(MapId map, IEnumerable<Change> changes)
    {
        var net = new Dictionary<ElementKey, Effect>();
        foreach (var effect in changes.SelectMany(c => c.Effects))
        {
            net[effect.Key] = net.TryGetValue(effect.Key, out var earlier) ? effect with { Before = earlier.Before } : effect;
        }

        var batch = new GraphBatch(map);
        foreach (var (key, before, after) in net.Values)
        {
            batch.Add(key, before, after);
        }

        return batch;
    }

    /// <summary>Gives the batch that creates elements.</summary>
    public static GraphBatch Of(MapId map, IEnumerable<MapElement> elements)
    {
        var batch = new GraphBatch(map);
        foreach (var element in elements)
        {
            batch.Add(element.Key, before: null, element);
        }

        return batch;
    }

    /// <summary>Writes the lists a statement takes.</summary>
    public void WriteTo(Dictionary<string, object?> args)
    {
        args["title"] = _title;
        args["actorsDelta"] = _actorCreates.Count - _actorRemovals.Count;
        args["linksDelta"] = _linkCreates.Count - _linkRemovals.Count;
        args["linkRemovals"] = _linkRemovals;
        args["actorRemovals"] = _actorRemovals;
        args["elementRemovals"] = _elementRemovals;
        args["actorCreates"] = _actorCreates;
        args["actorUpdates"] = _actorUpdates;
        args["elementPuts"] = _elementPuts;
        args["linkCreates"] = _linkCreates;
        args["linkUpdates"] = _linkUpdates;
    }

    private void Add(ElementKey key, MapElement? before, MapElement? after)
    {
        switch (key.Kind)
        {
            case var kind when Disclosure.IsForNobody(kind):
                break;
            case ElementKind.Actor:
                Add((Actor?)before, (Actor?)after);
                break;
            case ElementKind.Link:
                Add((Link?)before, (Link?)after);
                break;
            default:
                AddOther(key, before, after);
                break;
        }
    }

    private void Add(Actor? before, Actor? after)
    {
        if (after is null)
        {
            AddIfThere(_actorRemovals, before, a => a.Id.Value);
            return;
        }

        var (labels, props) = (GraphNames.LabelsOf(after), GraphProperties.Of(_map, after));
        if (before is null)
        {
            _actorCreates.Add(Op(("labels", labels), ("props", props)));
            return;
        }

        _actorUpdates.Add(Op(
            ("id", after.Id.Value),
            ("labels", labels),
            ("dropLabels", GraphNames.LabelsOf(before).Except(labels, StringComparer.Ordinal).ToArray()),
            ("props", GraphProperties.Change(GraphProperties.Of(_map, before), props))));
    }

    private void Add(Link? before, Link? after)
    {
        if (before is not null && after is not null && IsSameRelationship(before, after))
        {
            var props = GraphProperties.Change(GraphProperties.Of(before), GraphProperties.Of(after));
            _linkUpdates.Add(Op(Ends(after), ("props", props)));
            return;
        }

        AddIfThere(_linkRemovals, before, link => Op(Ends(link)));
        AddIfThere(_linkCreates, after, link => Op(
            Ends(link), ("type", GraphNames.RelationshipOf(link.Type)), ("props", GraphProperties.Of(link))));
    }

    private void AddOther(ElementKey key, MapElement? before, MapElement? after)
    {
        if (after is null)
        {
            AddIfThere(_elementRemovals, before, _ => Op(("kind", CoreJson.WireName(key.Kind)), ("id", key.Id)));
            return;
        }

        _title = after is MapHead head ? head.Title : _title;
        var props = GraphProperties.Of(_map, after);
        _elementPuts.Add(Op(
            ("kind", CoreJson.WireName(key.Kind)),
            ("id", key.Id),
            ("labels", after is Stage ? ["Stage"] : Array.Empty<string>()),
            ("props", before is null ? props : GraphProperties.Change(GraphProperties.Of(_map, before), props))));
    }

    private static bool IsSameRelationship(Link a, Link b) =>
        a.Source == b.Source && a.Target == b.Target && GraphNames.RelationshipOf(a.Type) == GraphNames.RelationshipOf(b.Type);

    private static (string Name, object? Value)[] Ends(Link link) =>
        [("from", link.Source.Value), ("to", link.Target.Value), ("id", link.Id.Value)];

    private static void AddIfThere<T>(List<object> list, T? element, Func<T, object> make)
        where T : class
    {
        if (element is not null)
        {
            list.Add(make(element));
        }
    }

    private static Dictionary<string, object?> Op((string Name, object? Value)[] ends, params (string Name, object? Value)[] fields) =>
        Op([.. ends, .. fields]);

    private static Dictionary<string, object?> Op(params (string Name, object? Value)[] fields) =>
        fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
}
