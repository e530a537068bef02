using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>Contributions held back until a facilitator approves or reveals them.</summary>
internal static class ProposalRules
{
    /// <summary>Holds a contribution that would be valid on the map with the same person's earlier held ones.</summary>
    public static ChangeError? Hold(RuleScope scope, IReadOnlyList<MapOp> ops)
    {
        if (ops.Any(op => op is Changes.Undo))
        {
            return new ChangeError(ErrorCode.InvalidField, "Send an undo by itself.", "ops");
        }

        if (scope.Map.Proposals.Count >= MapLimits.Proposals)
        {
            return new ChangeError(ErrorCode.LimitReached, "Too many contributions wait for the facilitator.");
        }

        var trial = new RuleScope(new MapDraft(scope.Map), scope.Context);
        foreach (var earlier in InOrder(scope.Map).Where(p => p.By == scope.Author.Id))
        {
            trial.Draft.Attempt(() => ChangeRules.Run(trial, earlier.Ops));
        }

        if (ChangeRules.Run(trial, ops) is { } error)
        {
            return error;
        }

        scope.Draft.Put(new Proposal
        {
            Id = new ProposalId("h" + scope.Draft.Next),
            By = scope.Author.Id,
            At = scope.Context.At,
            Reason = scope.Map.Head.Mode,
            Ops = ops,
        });
        return null;
    }

    public static ChangeError? Approve(RuleScope scope, ApproveProposal op)
    {
        if (scope.Map.Proposals.Find(op.Id.Value) is not { } proposal)
        {
            return new ChangeError(ErrorCode.NotFound, "It was already decided or withdrawn.", "id");
        }

        return RuleScope.CheckUnchanged(proposal, op.IfRev) ?? Apply(scope, proposal);
    }

    public static ChangeError? Reject(RuleScope scope, RejectProposal op)
    {
        if (scope.Map.Proposals.Find(op.Id.Value) is not { } proposal)
        {
            return new ChangeError(ErrorCode.NotFound, "It was already decided or withdrawn.", "id");
        }

        scope.Draft.Drop(proposal.Key);
        return null;
    }

    /// <summary>Puts all private contributions on the map; one that no longer fits waits for approval instead.</summary>
    public static ChangeError? Reveal(RuleScope scope, RevealProposals _)
    {
        foreach (var proposal in InOrder(scope.Map).Where(p => p.Reason == MapMode.Private).ToList())
        {
            if (scope.Draft.Attempt(() => Apply(scope, proposal)) is not null)
            {
                scope.Draft.Put(proposal with { Reason = MapMode.Approve });
            }
        }

        return null;
    }

    private static ChangeError? Apply(RuleScope scope, Proposal proposal)
    {
        scope.Draft.Drop(proposal.Key);
        return ChangeRules.Run(scope.As(new Author(proposal.By, Role.Participant)), proposal.Ops);
    }

    private static IEnumerable<Proposal> InOrder(MapSnapshot map) =>
        map.Proposals.All.OrderBy(p => p.Rev ?? Revision.Zero).ThenBy(p => p.Id.Value, StringComparer.Ordinal);
}
