using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Placement;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>
/// Takes one change back by its before-values, but only fields whose last writer it still is; what others wrote later
/// stays and is listed.
/// </summary>
internal sealed class Reversal(RuleScope scope, UndoneChanges undone)
{
    public ChangeError? Reverse(Change change, bool confirmed)
    {
        if (!confirmed && change.Effects.Any(e => IsBuiltOn(change, e)))
        {
            return new ChangeError(
                ErrorCode.ConfirmNeeded, "Others have built on it; confirm to take it back with what rests on it.");
        }

        // Links leave first and come back last, so that none ever dangles and none stands in the way of one like it.
        var effects = change.Effects.Where(e => !IsKept(e.Key.Kind)).ToLookup(e => e.Key.Kind == ElementKind.Link);
        var (links, others) = (effects[true], effects[false]);
        TakeAway(change, links);
        BringBack(others);
        PutBack(change, others.Concat(links));
        BringBack(links);

        // The plan of the chain leaves before the stages that it names.
        TakeAway(change, others.OrderBy(e => e.Key.Kind != ElementKind.Chain));
        return null;
    }

    private void TakeAway(Change change, IEnumerable<Effect> effects)
    {
        foreach (var effect in effects.Where(e => e.Before is null))
        {
            TakeAway(change, effect);
        }
    }

    private void BringBack(IEnumerable<Effect> effects)
    {
        foreach (var effect in effects.Where(e => e.After is null))
        {
            BringBack(effect);
        }
    }

    private void PutBack(Change change, IEnumerable<Effect> effects)
    {
        foreach (var effect in effects.Where(e => e.Before is not null && e.After is not null))
        {
            PutBack(change, effect);
        }
    }

    // What was shown was shown: forgetting whose ratings were counted would let them be counted once more, beside others.
    private static bool IsKept(ElementKind kind) => kind == ElementKind.Trust || Disclosure.IsForNobody(kind);

    private bool IsBuiltOn(Change change, Effect effect)
    {
        if (effect.Before is not null || effect.After is not Actor actor)
        {
            return false;
        }

        // A link that the change made or moved here leaves with it or moves back, unless somebody wrote it since.
        var own = change.Effects
            .Where(e => e.Before is null || LaterWrites(change, e.Key).All(later => later.By == change.By))
            .Select(e => e.Key)
            .ToHashSet();
        return scope.Map.LinksOf(actor.Id).Any(l => VoicesBesides(l, [change.By]) && !own.Contains(l.Key))
            || LaterWrites(change, effect.Key).Any(later => later.By != change.By);
    }

    private static bool VoicesBesides(Link link, IReadOnlyCollection<ParticipantId> people) =>
        (link.Assertions ?? []).Any(a => !people.Contains(a.By));

    // A merged copy brings links with the voices of others in it; only who spoke up since keeps a link on the map.
    private static List<ParticipantId> Brought(Change change, Effect effect) =>
        [change.By, .. ((effect.After as Link)?.Assertions ?? []).Select(a => a.By)];

    private void BringBack(Effect effect)
    {
        var before = effect.Before!;
        if (scope.Map.Find(effect.Key) is not null || before is Link link && !HasRoom(link))
        {
            Skip(effect.Key, []);
            return;
        }

        scope.Draft.Put(before);
    }

    private bool HasRoom(Link link) =>
        scope.Map.Actors.Find(link.Source.Value) is not null
        && scope.Map.Actors.Find(link.Target.Value) is not null
        && LinkCheck.Same(scope.Map, link) is null;

    private void PutBack(Change change, Effect effect)
    {
        if (scope.Map.Find(effect.Key) is not { } current)
        {
            Skip(effect.Key, []);
            return;
        }

        var fields = FieldMap.Changed(effect.Before!, effect.After!);
        var written = LaterWrites(change, effect.Key)
            .SelectMany(later => FieldsOf(later, effect.Key))
            .ToHashSet(StringComparer.Ordinal);
        var kept = fields.Where(written.Contains).ToList();
        if (kept.Count > 0)
        {
            Skip(effect.Key, kept);
        }

        var restored = FieldMap.Restore(current, effect.Before!, fields.Except(kept, StringComparer.Ordinal));
        if (kept.Count < fields.Count)
        {
            scope.Draft.Put(restored.Value ?? throw new InvalidOperationException(restored.Error!.Message));
        }
    }

    private void TakeAway(Change change, Effect effect)
    {
        switch (scope.Map.Find(effect.Key))
        {
            case null:
                Skip(effect.Key, []);
                break;
            case NodePosition position when scope.Map.Actors.Find(position.Actor.Value) is not null && LaterWrites(change, effect.Key).Any():
                break;
            case Link link when VoicesBesides(link, Brought(change, effect)):
                scope.Draft.Put(link with { Assertions = [.. link.Assertions!.Where(a => !Brought(change, effect).Contains(a.By))] });
                Skip(effect.Key, []);
                break;
            case Stage stage when ChainPlanRules.Names(scope.Map, stage.Id):
                Skip(effect.Key, []);
                break;
            case Actor actor:
                TakeAway(change, actor);
                break;
            default:
                scope.Draft.Drop(effect.Key);
                break;
        }
    }

    private void TakeAway(Change change, Actor actor)
    {
        foreach (var link in scope.Map.LinksOf(actor.Id).ToList())
        {
            scope.Draft.Drop(link.Key);
        }

        // A removed actor keeps its spot for its return; only who came with a spot leaves with it.
        if (change.Effects.Any(e => e is { Before: null, After: NodePosition at } && at.Actor == actor.Id))
        {
            Placer.Forget(scope.Draft, actor.Id);
        }

        scope.Draft.Drop(actor.Key);
    }

    private IEnumerable<Change> LaterWrites(Change change, ElementKey key) =>
        scope.Context.History.After(change.Rev)
            .Where(later => undone.CountsAsWriter(later.Rev) && later.Effects.Any(e => e.Key == key));

    private static IEnumerable<string> FieldsOf(Change later, ElementKey key)
    {
        var effect = later.Effects.First(e => e.Key == key);
        return effect is { Before: { } before, After: { } after }
            ? FieldMap.Changed(before, after)
            : FieldMap.Changed(effect.Before ?? effect.After!, Blank(effect.Before ?? effect.After!));
    }

    // An element that came or went was written in all its fields.
    private static Alias Blank(MapElement element) => new Alias { Id = "-", Of = element.Key.Kind, Into = "-" };

    private void Skip(ElementKey key, IReadOnlyList<string> fields)
    {
        if (key.Kind != ElementKind.Position)
        {
            scope.Skipped.Add(new SkippedField(key, fields));
        }
    }
}
