using System.Collections.Frozen;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Changes;

/// <summary>Which role may ask for which operation. What a participant may do to the work of others is decided by the rules.</summary>
public static class Permissions
{
    private static readonly FrozenSet<string> OfParticipants = new[]
    {
        AddActor.Wire, EditActor.Wire, RemoveActor.Wire, RestoreActor.Wire, AddLink.Wire, EditLink.Wire,
        RemoveLink.Wire, RestoreLink.Wire, AssertLink.Wire, Undo.Wire,
        SetVote.Wire, AddObjection.Wire, RemoveObjection.Wire, SetRating.Wire, SetStageAnswer.Wire,
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfFacilitatorsOnly = new[]
    {
        SetMode.Wire, SetPrompt.Wire, ApproveProposal.Wire, RejectProposal.Wire, RevealProposals.Wire, ShowSpread.Wire,
        RevertPerson.Wire, RevertTo.Wire, AddMark.Wire, RevealTrust.Wire, ConfirmGroup.Wire, MergeBranch.Wire,
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Tells whether a role may ask for an operation.</summary>
    /// <param name="role">The role.</param>
    /// <param name="op">The operation's name on the wire.</param>
    /// <returns>True when it may.</returns>
    public static bool Allows(Role role, string op) => role switch
    {
        Role.Facilitator => true,
        Role.Analyst => !OfFacilitatorsOnly.Contains(op),
        Role.Participant => OfParticipants.Contains(op),
        _ => false,
    };
}
