using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>Taking back: one's own change, all of one person, or all since a revision. History is never rewritten.</summary>
internal static class UndoRules
{
    public static ChangeError? Undo(RuleScope scope, Undo op)
    {
        var history = scope.Context.History;
        var undone = new UndoneChanges(history);
        var change = op.Rev is { } rev ? history.Find(rev) : NewestOwn(scope, undone);
        if (change is null || change.IsPrivate || undone.IsCancelled(change.Rev))
        {
            return new ChangeError(ErrorCode.NothingToUndo, "There is nothing of yours to undo.", "rev");
        }

        if (change.By != scope.Author.Id && scope.Author.Role != Role.Facilitator)
        {
            return new ChangeError(ErrorCode.Forbidden, "Only the person who did it or the facilitator can undo it.", "rev");
        }

        scope.Undoes.Add(change.Rev);
        return new Reversal(scope, undone).Reverse(change, op.Confirm == true);
    }

    public static ChangeError? RevertPerson(RuleScope scope, RevertPerson op)
    {
        var undone = new UndoneChanges(scope.Context.History);
        var theirs = scope.Context.History.After(op.Since ?? OldestBase(scope))
            .Where(c => c.By == op.Participant && !c.IsPrivate && c.Undoes.Count == 0 && !undone.IsCancelled(c.Rev))
            .Reverse()
            .ToList();
        if (theirs.Count == 0)
        {
            return new ChangeError(ErrorCode.NothingToUndo, "This person did nothing that could be undone.", "participant");
        }

        var reversal = new Reversal(scope, undone);
        foreach (var change in theirs)
        {
            undone.Cancel(change.Rev);
            scope.Undoes.Add(change.Rev);
            reversal.Reverse(change, confirmed: true);
        }

        return null;
    }

    public static ChangeError? RevertTo(RuleScope scope, RevertTo op)
    {
        if (op.Rev >= scope.Map.Revision || op.Rev < OldestBase(scope))
        {
            return new ChangeError(
                ErrorCode.NotFound, "That revision is not within reach; open it as a copy instead.", "rev");
        }

        var before = new Dictionary<ElementKey, MapElement?>();
        foreach (var change in scope.Context.History.After(op.Rev))
        {
            scope.Undoes.Add(change.Rev);
            foreach (var effect in change.Effects.Where(e => IsContent(e.Key.Kind)))
            {
                before.TryAdd(effect.Key, effect.Before);
            }
        }

        foreach (var (key, element) in before)
        {
            if (element is null)
            {
                scope.Draft.Drop(key);
            }
            else
            {
                scope.Draft.Put(element);
            }
        }

        return null;
    }

    // What the room is doing, what waits for a decision, marks, and what the room thinks of findings are not content of the map.
    private static bool IsContent(ElementKind kind) =>
        kind is not (ElementKind.Map or ElementKind.Proposal or ElementKind.Mark
            or ElementKind.Vote or ElementKind.Objection or ElementKind.Action
            or ElementKind.Rating or ElementKind.Trust or ElementKind.Answer);

    private static Revision OldestBase(RuleScope scope) => new(Math.Max(0, scope.Context.History.Oldest.Value - 1));

    private static Change? NewestOwn(RuleScope scope, UndoneChanges undone) =>
        scope.Context.History.NewestFirst().FirstOrDefault(c =>
            c.By == scope.Author.Id
            && !c.IsPrivate
            && c.Undoes.Count == 0
            && c.Effects.Count > 0
            && !undone.IsCancelled(c.Rev)
            && c.Ops.Any(op => op is not (Changes.SetMode or Changes.SetPrompt or ShowSpread or AddMark)));
}
