using System.Collections.Frozen;
using ClusterGraph.Core.Changes.Rules;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Changes;

/// <summary>
/// Decides what a submission does to a map. Pure: the same map, submission and context always give the same change.
/// Nothing is applied here; an accepted change holds its effects, and replaying effects rebuilds the map.
/// </summary>
public static class ChangeRules
{
    private static readonly FrozenDictionary<Type, Func<RuleScope, MapOp, ChangeError?>> Rules = MakeRules();

    /// <summary>Works out the change that a submission makes.</summary>
    /// <param name="map">The map as it stands.</param>
    /// <param name="submission">What is asked for.</param>
    /// <param name="context">Who asks, when, and what happened lately.</param>
    /// <returns>The change with the next revision, or why it is refused; the error's field begins with <c>ops[i]</c>.</returns>
    public static Outcome<Change> Stage(MapSnapshot map, Submission submission, ChangeContext context)
    {
        if (Admit(map, submission, context.Author) is { } refusal)
        {
            return refusal;
        }

        var scope = new RuleScope(new MapDraft(map), context);
        var error = MustHold(map, submission, context.Author)
            ? ProposalRules.Hold(scope, submission.Ops)
            : Run(scope, submission.Ops);
        return error is null ? Finish(map, submission, scope) : error;
    }

    internal static ChangeError? Run(RuleScope scope, IReadOnlyList<MapOp> ops)
    {
        for (var i = 0; i < ops.Count; i++)
        {
            if (Rules[ops[i].GetType()](scope, ops[i]) is { } error)
            {
                return error with { Field = error.Field is null ? $"ops[{i}]" : $"ops[{i}].{error.Field}" };
            }
        }

        return null;
    }

    private static ChangeError? Admit(MapSnapshot map, Submission submission, Author author)
    {
        if (submission.Ops.Count is 0 or > MapLimits.OpsPerChange)
        {
            return new ChangeError(
                ErrorCode.InvalidField, $"A change has 1 to {MapLimits.OpsPerChange} operations.", "ops");
        }

        if (IsMixed(submission.Ops))
        {
            return new ChangeError(ErrorCode.InvalidField, "Send what is private by itself.", "ops");
        }

        if (submission.Ops.FirstOrDefault(op => !Permissions.Allows(author.Role, op.OpName)) is { } op)
        {
            return new ChangeError(ErrorCode.Forbidden, $"Your role may not do '{op.OpName}'; ask the facilitator.");
        }

        return map.Head.Mode == MapMode.Frozen && author.Role == Role.Participant
            ? new ChangeError(
                ErrorCode.Frozen, "The facilitator has paused the map; what you typed is kept and goes in later.")
            : null;
    }

    private static bool MustHold(MapSnapshot map, Submission submission, Author author) =>
        author.Role == Role.Participant
        && map.Head.Mode is MapMode.Approve or MapMode.Private
        && !submission.Ops.All(op => op is Undo or SetVote || op.IsPrivate);

    // Beside other operations it would wait with them for the facilitator's eyes.
    private static bool IsMixed(IReadOnlyList<MapOp> ops) => ops.Any(op => op.IsPrivate) && !ops.All(op => op.IsPrivate);

    private static Change Finish(MapSnapshot map, Submission submission, RuleScope scope)
    {
        var effects = scope.Draft.Effects();
        return new Change
        {
            Rev = map.Revision.Next,
            By = scope.Context.Author.Id,
            Client = submission.Client,
            Seq = submission.Seq,
            At = scope.Context.At,
            Ops = submission.Ops,
            Effects = effects,
            Overwrote = OverwriteNotices.Find(effects, submission.Ops, scope.Context),
            Skipped = scope.Skipped,
            Undoes = scope.Undoes,
        };
    }

    private static FrozenDictionary<Type, Func<RuleScope, MapOp, ChangeError?>> MakeRules()
    {
        var rules = new Dictionary<Type, Func<RuleScope, MapOp, ChangeError?>>();
        void On<T>(Func<RuleScope, T, ChangeError?> rule)
            where T : MapOp => rules.Add(typeof(T), (scope, op) => rule(scope, (T)op));
        On<AddActor>(ActorRules.Add);
        On<EditActor>(ActorRules.Edit);
        On<RemoveActor>(ActorRules.Remove);
        On<RestoreActor>(ActorRules.Restore);
        On<MergeActors>(MergeRules.Merge);
        On<AddLink>(LinkRules.Add);
        On<EditLink>(LinkRules.Edit);
        On<RemoveLink>(LinkRules.Remove);
        On<RestoreLink>(LinkRules.Restore);
        On<AssertLink>(LinkRules.Assert);
        On<PutStage>(StageRules.Put);
        On<RemoveStage>(StageRules.Remove);
        On<PutChain>(ChainPlanRules.Put);
        On<PutType>(MapRules.PutType);
        On<SetPositions>(MapRules.Move);
        On<EditMap>(MapRules.Edit);
        On<SetMode>(MapRules.SetMode);
        On<SetPrompt>(MapRules.SetPrompt);
        On<ShowSpread>(MapRules.ShowSpread);
        On<AddMark>(MapRules.AddMark);
        On<SetVote>(PlanRules.Vote);
        On<SetRating>(TrustRules.Rate);
        On<RevealTrust>(TrustRules.Reveal);
        On<SetStageAnswer>(AnswerRules.Answer);
        On<ConfirmGroup>(AnswerRules.Confirm);
        On<AddObjection>(PlanRules.Object);
        On<RemoveObjection>(PlanRules.TakeBack);
        On<PutAction>(PlanRules.Put);
        On<RemoveAction>(PlanRules.Remove);
        On<ApproveProposal>(ProposalRules.Approve);
        On<RejectProposal>(ProposalRules.Reject);
        On<RevealProposals>(ProposalRules.Reveal);
        On<Undo>(UndoRules.Undo);
        On<RevertPerson>(UndoRules.RevertPerson);
        On<RevertTo>(UndoRules.RevertTo);
        On<MergeBranch>(BranchRules.Merge);
        return rules.ToFrozenDictionary();
    }
}
