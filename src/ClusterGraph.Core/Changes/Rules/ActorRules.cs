using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Placement;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>Adding, editing, removing and restoring actors.</summary>
internal static class ActorRules
{
    private static readonly string[] Settable =
    [
        "name", "names", "type", "kind", "group", "stages", "boundary", "size", "place", "attributes", "consent",
        "dataClass", "note",
    ];

    private static readonly string[] SettableWithEvidence = [.. Settable, "evidence"];

    public static ChangeError? Add(RuleScope scope, AddActor op)
    {
        if (ServerFields.OfActor(op.Actor, scope.IsParticipant) is { } filled)
        {
            return filled;
        }

        if (scope.IsTaken(ElementKind.Actor, op.Actor.Id.Value))
        {
            return new ChangeError(ErrorCode.DuplicateId, "An actor with this id exists already.", "actor.id");
        }

        if (scope.Map.Actors.Count >= MapLimits.Actors)
        {
            return new ChangeError(ErrorCode.LimitReached, $"A map holds at most {MapLimits.Actors} actors.");
        }

        var clean = ActorCheck.Clean(scope.Map, op.Actor);
        if (!clean.IsOk)
        {
            return clean.Error;
        }

        var actor = clean.Value with { By = scope.Author.Id, At = scope.Context.At };
        scope.Draft.Put(actor);
        Placer.PlaceNew(scope.Draft, actor);
        return null;
    }

    public static ChangeError? Edit(RuleScope scope, EditActor op)
    {
        var found = Changeable(scope, op.Id, op.IfRev);
        if (!found.IsOk)
        {
            return found.Error;
        }

        var actor = found.Value;

        var edited = ElementEdit.Apply(actor, op.Set, scope.IsParticipant ? Settable : SettableWithEvidence);
        var clean = edited.IsOk ? ActorCheck.Clean(scope.Map, edited.Value) : edited;
        if (!clean.IsOk)
        {
            return clean.Error;
        }

        scope.Draft.Put(clean.Value);
        Placer.FollowChange(scope.Draft, actor, clean.Value);
        return null;
    }

    public static ChangeError? Remove(RuleScope scope, RemoveActor op)
    {
        var found = Changeable(scope, op.Id, op.IfRev);
        if (!found.IsOk)
        {
            return found.Error;
        }

        var actor = found.Value;

        var links = scope.Map.LinksOf(actor.Id).OrderBy(l => l.Id.Value, StringComparer.Ordinal).ToList();
        if (scope.IsParticipant && links.Any(l => LinkRules.SaidByOthers(l, scope.Author.Id)))
        {
            return new ChangeError(ErrorCode.InUse, "Others have linked to it; ask the facilitator to remove it.", "id");
        }

        foreach (var link in links)
        {
            Discard(scope, link);
        }

        scope.Draft.Drop(actor.Key);
        scope.Draft.Put(new RemovedElement { Actor = actor, At = scope.Draft.Next });
        return null;
    }

    public static ChangeError? Restore(RuleScope scope, RestoreActor op)
    {
        if (scope.Map.Removed.Find(RemovedElement.KeyOf(ElementKind.Actor, op.Id.Value).Id) is not { Actor: { } actor } removed)
        {
            return new ChangeError(ErrorCode.NotFound, "No removed actor has this id.", "id");
        }

        if (OnlyOwn(scope, actor) is { } refusal)
        {
            return refusal;
        }

        scope.Draft.Drop(removed.Key);
        scope.Draft.Put(ActorCheck.Clean(scope.Map, actor).Value ?? actor with { Stages = null });
        foreach (var left in scope.Map.Removed.All.Where(r => r.At == removed.At && r.Link is not null).ToList())
        {
            LinkRules.Revive(scope, left);
        }

        return null;
    }

    /// <summary>Removes a link so that it can be restored.</summary>
    public static void Discard(RuleScope scope, Link link)
    {
        scope.Draft.Drop(link.Key);
        scope.Draft.Put(new RemovedElement { Link = link, At = scope.Draft.Next });
    }

    private static Outcome<Actor> Changeable(RuleScope scope, ActorId id, Revision? ifRev)
    {
        var found = scope.Actor(id, "id");
        return found.IsOk && (RuleScope.CheckUnchanged(found.Value, ifRev) ?? OnlyOwn(scope, found.Value)) is { } refusal
            ? refusal
            : found;
    }

    private static ChangeError? OnlyOwn(RuleScope scope, Actor actor) =>
        scope.IsParticipant && actor.By != scope.Author.Id
            ? new ChangeError(
                ErrorCode.Forbidden, "Somebody else put it on the map; ask them or the facilitator.", "id")
            : null;
}
