using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Placement;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>Uniting two actors that are the same.</summary>
internal static class MergeRules
{
    public static ChangeError? Merge(RuleScope scope, MergeActors op)
    {
        var from = scope.Actor(op.From, "from");
        var into = scope.Actor(op.Into, "into");
        if (!from.IsOk || !into.IsOk)
        {
            return from.Error ?? into.Error;
        }

        if (from.Value.Id == into.Value.Id)
        {
            return new ChangeError(ErrorCode.InvalidField, "Choose two different actors.", "into");
        }

        if ((RuleScope.CheckUnchanged(from.Value, op.IfRev) ?? RuleScope.CheckUnchanged(into.Value, op.IfRev)) is { } stale)
        {
            return stale;
        }

        scope.Draft.Put(Unite(from.Value, into.Value));
        foreach (var link in scope.Map.LinksOf(from.Value.Id).OrderBy(l => l.Id.Value, StringComparer.Ordinal).ToList())
        {
            MoveLink(scope, link, from.Value.Id, into.Value.Id);
        }

        scope.Draft.Drop(from.Value.Key);
        Placer.Forget(scope.Draft, from.Value.Id);
        scope.Draft.Put(new Alias { Id = from.Value.Id.Value, Of = ElementKind.Actor, Into = into.Value.Id.Value });
        return null;
    }

    // The survivor's own values win; the other fills what is missing.
    private static Actor Unite(Actor from, Actor into) => into with
    {
        Names = into.Names ?? from.Names,
        Stages = into.Stages ?? from.Stages,
        Group = into.Group ?? (into.Kind == ActorKind.Group ? from.Group : null),
        Size = into.Size ?? from.Size,
        Place = into.Place ?? from.Place,
        Attributes = Union(from.Attributes, into.Attributes),
        Note = into.Note ?? from.Note,
        Consent = into.Consent < from.Consent ? into.Consent : from.Consent,
        DataClass = into.DataClass > from.DataClass ? into.DataClass : from.DataClass,
    };

    private static IReadOnlyDictionary<string, AttributeValue>? Union(
        IReadOnlyDictionary<string, AttributeValue>? from, IReadOnlyDictionary<string, AttributeValue>? into)
    {
        if (from is null || into is null)
        {
            return into ?? from;
        }

        var union = new Dictionary<string, AttributeValue>(from, StringComparer.Ordinal);
        foreach (var (name, value) in into)
        {
            union[name] = value;
        }

        return union;
    }

    private static void MoveLink(RuleScope scope, Link link, ActorId from, ActorId into)
    {
        var moved = link with
        {
            Source = link.Source == from ? into : link.Source,
            Target = link.Target == from ? into : link.Target,
        };
        scope.Draft.Drop(link.Key);
        if (moved.Source == moved.Target)
        {
            scope.Draft.Put(new RemovedElement { Link = link, At = scope.Draft.Next });
        }
        else if (LinkCheck.Same(scope.Map, moved) is { } same)
        {
            scope.Draft.Put(same with { Assertions = UniteVoices(same, moved) });
            scope.Draft.Put(new Alias { Id = moved.Id.Value, Of = ElementKind.Link, Into = same.Id.Value });
        }
        else
        {
            scope.Draft.Put(moved);
        }
    }

    private static List<Assertion>? UniteVoices(Link same, Link moved)
    {
        var voices = (same.Assertions ?? []).Concat(moved.Assertions ?? []).DistinctBy(a => a.By).ToList();
        return voices.Count == 0 ? null : voices;
    }
}
