using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Branches;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Placement;
using ClusterGraph.Core.Plans;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>Taking over a what-if copy: every element passes the checks that it would pass if somebody typed it.</summary>
internal sealed class BranchRules(RuleScope scope, IReadOnlyList<BranchChange> changes)
{
    private const int Most = 5_000;

    public static ChangeError? Merge(RuleScope scope, MergeBranch op)
    {
        if (op.Changes.Count is 0 or > Most)
        {
            return new ChangeError(ErrorCode.InvalidField, $"A what-if copy is taken over with 1 to {Most} changes.", "changes");
        }

        return op.Changes.Any(c => !BranchContent.Same(scope.Map.Find(c.Key), c.Room))
            ? new ChangeError(ErrorCode.ChangedSince, "The room went on while you looked; compare again.", "changes")
            : new BranchRules(scope, op.Changes).Merge();
    }

    // What is needed comes before what needs it, and leaves after it.
    private ChangeError? Merge()
    {
        foreach (var link in changes.Where(c => c.Room is Link))
        {
            scope.Draft.Drop(link.Key);
        }

        if ((PutAll() ?? PutLinks()) is { } error)
        {
            return error;
        }

        foreach (var change in changes.Where(c => c.Copy is null))
        {
            Remove(change);
        }

        return CheckChain() ?? CheckSize() ?? Settle();
    }

    private ChangeError? PutAll()
    {
        Type[] order = [typeof(MapHead), typeof(TypeDefinition), typeof(Stage), typeof(Actor), typeof(ChainPlan), typeof(PlannedAction)];
        foreach (var change in order.SelectMany(type => changes.Where(c => c.Copy?.GetType() == type)))
        {
            var clean = Clean(BranchContent.Laid(change with { Room = scope.Map.Find(change.Key) }));
            if (!clean.IsOk)
            {
                return Named(clean.Error, change);
            }

            Put(clean.Value);
        }

        return null;
    }

    private Outcome<MapElement> Clean(MapElement element) => element switch
    {
        MapHead head => Widen(MapRules.Clean(head)),
        TypeDefinition type => Widen(MapRules.CleanType(type)),
        Stage stage => Widen(StageRules.Clean(stage)),
        Actor actor => Widen(ActorCheck.Clean(scope.Map, actor)),
        PlannedAction action => Widen(PlanRules.Clean(action)),
        _ => element,
    };

    private ChangeError? PutLinks()
    {
        foreach (var change in changes.Where(c => c.Copy is Link))
        {
            var link = (Link)BranchContent.Laid(change);
            if (scope.Map.Actors.Find(link.Source.Value) is null || scope.Map.Actors.Find(link.Target.Value) is null)
            {
                return Named(new ChangeError(ErrorCode.TargetDeleted, "An actor at its end was removed; restore it first."), change);
            }

            var clean = LinkCheck.Clean(scope.Map, link);
            if (!clean.IsOk)
            {
                return Named(clean.Error, change);
            }

            if (LinkCheck.Same(scope.Map, clean.Value) is { } same)
            {
                if (change.Conflict is null)
                {
                    return Named(new ChangeError(ErrorCode.AlreadyExists, "These two already have a link of that type."), change);
                }

                ActorRules.Discard(scope, same);
            }

            Put(clean.Value);
        }

        return null;
    }

    private void Put(MapElement element)
    {
        foreach (var old in new[] { RemovedElement.KeyOf(element.Key.Kind, element.Key.Id), new ElementKey(ElementKind.Alias, element.Key.Id) })
        {
            if (scope.Map.Find(old) is RemovedElement or Alias)
            {
                scope.Draft.Drop(old);
            }
        }

        scope.Draft.Put(element);
    }

    private void Remove(BranchChange change)
    {
        switch (change.Room)
        {
            case Link link when !IsMerged(change.Key):
                scope.Draft.Put(new RemovedElement { Link = link, At = scope.Draft.Next });
                break;
            case Link:
                break;
            case Actor actor:
                Remove(actor);
                break;
            case Stage stage when IsUsed(stage.Id):
                break;
            case { } other:
                scope.Draft.Drop(other.Key);
                break;
        }
    }

    private void Remove(Actor actor)
    {
        foreach (var link in scope.Map.LinksOf(actor.Id).OrderBy(l => l.Id.Value, StringComparer.Ordinal).ToList())
        {
            ActorRules.Discard(scope, link);
        }

        scope.Draft.Drop(actor.Key);
        if (IsMerged(actor.Key))
        {
            Placer.Forget(scope.Draft, actor.Id);
        }
        else
        {
            scope.Draft.Put(new RemovedElement { Actor = actor, At = scope.Draft.Next });
        }
    }

    private bool IsMerged(ElementKey key) =>
        changes.Any(c => c.Copy is Alias alias && alias.Of == key.Kind && alias.Id == key.Id);

    private bool IsUsed(StageId stage) =>
        ChainPlanRules.Names(scope.Map, stage) || scope.Map.Actors.All.Any(a => a.Stages?.Any(s => s.Stage == stage) == true);

    private ChangeError? CheckChain()
    {
        if (scope.Map.Chain is not { } plan || !changes.Any(c => c.Key.Kind is ElementKind.Chain or ElementKind.Stage or ElementKind.Type))
        {
            return null;
        }

        var clean = ChainPlanRules.Clean(scope.Map, plan);
        return clean.IsOk ? null : clean.Error;
    }

    private ChangeError? CheckSize()
    {
        var map = scope.Map;
        return map.Actors.Count > MapLimits.Actors || map.Links.Count > MapLimits.Links || map.Stages.Count > MapLimits.Stages
            || map.Types.Count > MapLimits.Types || map.Actions.Count > MapLimits.Actions
            ? new ChangeError(ErrorCode.LimitReached, "With the copy's changes the map would hold more than it can.") : null;
    }

    // Positions, former ids, and a spot for whoever has none.
    private ChangeError? Settle()
    {
        foreach (var change in changes)
        {
            if (change.Copy is NodePosition at && scope.Map.Actors.Find(at.Actor.Value) is not null
                || change.Copy is Alias alias && scope.Map.Find(new ElementKey(alias.Of, alias.Id)) is null)
            {
                scope.Draft.Put(change.Copy);
            }
        }

        foreach (var actor in changes.Select(c => c.Copy).OfType<Actor>()
            .Where(a => scope.Map.Find(NodePosition.KeyOf(MapView.Map, a.Id)) is null))
        {
            Placer.PlaceNew(scope.Draft, actor);
        }

        return null;
    }

    private static Outcome<MapElement> Widen<T>(Outcome<T> outcome)
        where T : MapElement => outcome.IsOk ? outcome.Value : outcome.Error!;

    private static ChangeError Named(ChangeError error, BranchChange change) => error with { Field = $"changes.{change.Key}" };
}
