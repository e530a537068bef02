using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes.Rules;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Branches;

/// <summary>What of a map goes into a what-if copy and back. What people of the room did for themselves stays in the room.</summary>
internal static class BranchContent
{
    private static readonly ElementKind[] Kinds =
    [
        ElementKind.Map, ElementKind.Type, ElementKind.Stage, ElementKind.Chain, ElementKind.Actor, ElementKind.Link,
        ElementKind.Action, ElementKind.Alias, ElementKind.Position,
    ];

    /// <summary>Tells whether elements of a kind are copied and compared.</summary>
    public static bool Has(ElementKind kind) => Kinds.Contains(kind);

    /// <summary>Gives an element as it is compared: the head without its name and without what the room is doing.</summary>
    public static MapElement? Compared(MapElement? element) => element is MapHead head
        ? new MapHead
        {
            Title = string.Empty,
            Description = head.Description,
            Language = head.Language,
            Place = head.Place,
            Period = head.Period,
            Source = head.Source,
            Template = head.Template,
        }
        : element;

    /// <summary>Tells whether two states of an element say the same, whichever revision wrote them.</summary>
    public static bool Same(MapElement? one, MapElement? other) =>
        ReferenceEquals(one, other)
        || (one is not null && other is not null && Compared(one)!.Hashes.Full == Compared(other)!.Hashes.Full);

    /// <summary>Lists what an element cannot do without.</summary>
    public static IEnumerable<ElementKey> Needs(MapSnapshot map, MapElement? element) => element switch
    {
        Actor actor => [.. (actor.Stages ?? []).Select(s => Stage(s.Stage)), .. OwnType(map, actor.Type)],
        Link link => [Actor(link.Source), Actor(link.Target), .. OwnType(map, link.Type)],
        ChainPlan plan => plan.Flows.SelectMany(f => new[] { f.From, f.To })
            .Concat((plan.Services ?? []).SelectMany(s => s.Needs).Select(n => n.Stage)).Distinct().Select(Stage),
        _ => [],
    };

    /// <summary>Lays what the copy changed over the room's element; what else the room wrote stays.</summary>
    public static MapElement Laid(BranchChange change)
    {
        var (copy, room) = (change.Copy!, change.Room);
        if (room is null || (Same(change.Fork, room) && copy is not MapHead))
        {
            return copy;
        }

        var before = change.Fork ?? room;
        var fields = FieldMap.Changed(Compared(before)!, Compared(copy)!);
        return FieldMap.Restore(room, copy, fields).Value ?? copy;
    }

    private static ElementKey Actor(ActorId id) => new(ElementKind.Actor, id.Value);

    private static ElementKey Stage(StageId id) => new(ElementKind.Stage, id.Value);

    private static ElementKey[] OwnType(MapSnapshot map, TypeId type) =>
        map.Types.Find(type.Value) is { } own ? [own.Key] : [];
}
