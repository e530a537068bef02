using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Placement;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>Adding, editing, removing, restoring, confirming and disputing links.</summary>
internal static class LinkRules
{
    private static readonly string[] Settable =
    [
        "type", "strength", "volume", "contract", "since", "until", "confidence", "attributes", "note",
    ];

    private static readonly string[] SettableByAll = [.. Settable, "visibility", "evidence"];

    public static ChangeError? Add(RuleScope scope, AddLink op)
    {
        if (ServerFields.OfLink(op.Link, scope.IsParticipant) is { } filled)
        {
            return filled;
        }

        var source = scope.Actor(op.Link.Source, "link.source");
        var target = scope.Actor(op.Link.Target, "link.target");
        if (!source.IsOk || !target.IsOk)
        {
            return source.Error ?? target.Error;
        }

        if (source.Value.Id == target.Value.Id)
        {
            return new ChangeError(ErrorCode.SelfLink, "A link needs two different actors.", "link.target");
        }

        if (scope.IsTaken(ElementKind.Link, op.Link.Id.Value))
        {
            return new ChangeError(ErrorCode.DuplicateId, "A link with this id exists already.", "link.id");
        }

        var clean = LinkCheck.Clean(scope.Map, op.Link with { Source = source.Value.Id, Target = target.Value.Id });
        if (!clean.IsOk)
        {
            return clean.Error;
        }

        return LinkCheck.Same(scope.Map, clean.Value) is { } same
            ? Join(scope, same, clean.Value)
            : Put(scope, clean.Value);
    }

    public static ChangeError? Edit(RuleScope scope, EditLink op)
    {
        var found = Changeable(scope, op.Id, op.IfRev);
        if (!found.IsOk)
        {
            return found.Error;
        }

        var link = found.Value;

        var edited = ElementEdit.Apply(link, op.Set, scope.IsParticipant ? Settable : SettableByAll);
        var clean = edited.IsOk ? LinkCheck.Clean(scope.Map, edited.Value) : edited;
        if (!clean.IsOk)
        {
            return clean.Error;
        }

        if (clean.Value.Type != link.Type && LinkCheck.Same(scope.Map, clean.Value) is not null)
        {
            return new ChangeError(ErrorCode.AlreadyExists, "These two already have a link of that type.", "set.type");
        }

        scope.Draft.Put(clean.Value);
        return null;
    }

    public static ChangeError? Remove(RuleScope scope, RemoveLink op)
    {
        var found = Changeable(scope, op.Id, op.IfRev);
        if (!found.IsOk)
        {
            return found.Error;
        }

        ActorRules.Discard(scope, found.Value);
        return null;
    }

    public static ChangeError? Restore(RuleScope scope, RestoreLink op)
    {
        if (scope.Map.Removed.Find(RemovedElement.KeyOf(ElementKind.Link, op.Id.Value).Id) is not { Link: { } link } removed)
        {
            return new ChangeError(ErrorCode.NotFound, "No removed link has this id.", "id");
        }

        if (OnlyOwn(scope, link) is { } refusal)
        {
            return refusal;
        }

        return Revive(scope, removed)
            ? null
            : new ChangeError(
                ErrorCode.TargetDeleted, "An actor at its end was removed, or the link was made anew.", "id");
    }

    public static ChangeError? Assert(RuleScope scope, AssertLink op)
    {
        var found = scope.Link(op.Id, "id");
        if (!found.IsOk)
        {
            return found.Error;
        }

        var check = new FieldCheck("link");
        var note = check.Optional("note", op.Note, 500);
        if (check.Error is { } error)
        {
            return error with { Field = "note" };
        }

        var stance = op.Stance switch
        {
            AssertionStance.Asserts => Stance.Asserts,
            AssertionStance.Disputes => Stance.Disputes,
            _ => (Stance?)null,
        };
        scope.Draft.Put(WithAssertion(found.Value, scope, stance, note));
        return null;
    }

    /// <summary>Brings a removed link back when both ends are on the map and nothing took its place.</summary>
    public static bool Revive(RuleScope scope, RemovedElement removed)
    {
        var link = removed.Link! with
        {
            Source = new(scope.Resolve(ElementKind.Actor, removed.Link.Source.Value)),
            Target = new(scope.Resolve(ElementKind.Actor, removed.Link.Target.Value)),
        };
        if (scope.Map.Actors.Find(link.Source.Value) is null
            || scope.Map.Actors.Find(link.Target.Value) is null
            || link.Source == link.Target
            || LinkCheck.Same(scope.Map, link) is not null)
        {
            return false;
        }

        scope.Draft.Drop(removed.Key);
        scope.Draft.Put(link);
        return true;
    }

    public static bool SaidByOthers(Link link, ParticipantId person) =>
        link.Evidence.Mark != Actors.EvidenceMark.Room || (link.Assertions ?? []).Any(a => a.By != person);

    private static ChangeError? Put(RuleScope scope, Link link)
    {
        if (scope.Map.Links.Count >= MapLimits.Links)
        {
            return new ChangeError(ErrorCode.LimitReached, $"A map holds at most {MapLimits.Links} links.");
        }

        scope.Draft.Put(WithAssertion(link, scope, Stance.Asserts, null));
        Placer.Unpark(scope.Draft, link);
        return null;
    }

    // Two people who say the same agree: one link, two voices. The second id leads to the first link.
    private static ChangeError? Join(RuleScope scope, Link same, Link added)
    {
        scope.Draft.Put(WithAssertion(same, scope, Stance.Asserts, added.Note));
        if (added.Id != same.Id)
        {
            scope.Draft.Put(new Alias { Id = added.Id.Value, Of = ElementKind.Link, Into = same.Id.Value });
        }

        return null;
    }

    private static Link WithAssertion(Link link, RuleScope scope, Stance? stance, string? note)
    {
        var assertions = (link.Assertions ?? []).Where(a => a.By != scope.Author.Id).ToList();
        if (stance is { } said)
        {
            assertions.Add(new Assertion { By = scope.Author.Id, Stance = said, At = scope.Context.At, Note = note });
        }

        return link with { Assertions = assertions.Count == 0 ? null : assertions };
    }

    private static Outcome<Link> Changeable(RuleScope scope, LinkId id, Revision? ifRev)
    {
        var found = scope.Link(id, "id");
        return found.IsOk && (RuleScope.CheckUnchanged(found.Value, ifRev) ?? OnlyOwn(scope, found.Value)) is { } refusal
            ? refusal
            : found;
    }

    private static ChangeError? OnlyOwn(RuleScope scope, Link link) =>
        scope.IsParticipant && SaidByOthers(link, scope.Author.Id)
            ? new ChangeError(
                ErrorCode.Forbidden, "Others say so too; you can dispute it, and the facilitator can change it.", "id")
            : null;
}
