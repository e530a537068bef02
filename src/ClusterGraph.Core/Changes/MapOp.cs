using System.Text.Json.Serialization;

namespace ClusterGraph.Core.Changes;

/// <summary>One operation of the closed family that can change a map.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "op")]
[JsonDerivedType(typeof(AddActor), AddActor.Wire)]
[JsonDerivedType(typeof(EditActor), EditActor.Wire)]
[JsonDerivedType(typeof(RemoveActor), RemoveActor.Wire)]
[JsonDerivedType(typeof(RestoreActor), RestoreActor.Wire)]
[JsonDerivedType(typeof(MergeActors), MergeActors.Wire)]
[JsonDerivedType(typeof(AddLink), AddLink.Wire)]
[JsonDerivedType(typeof(EditLink), EditLink.Wire)]
[JsonDerivedType(typeof(RemoveLink), RemoveLink.Wire)]
[JsonDerivedType(typeof(RestoreLink), RestoreLink.Wire)]
[JsonDerivedType(typeof(AssertLink), AssertLink.Wire)]
[JsonDerivedType(typeof(PutStage), PutStage.Wire)]
[JsonDerivedType(typeof(RemoveStage), RemoveStage.Wire)]
[JsonDerivedType(typeof(PutChain), PutChain.Wire)]
[JsonDerivedType(typeof(PutType), PutType.Wire)]
[JsonDerivedType(typeof(SetPositions), SetPositions.Wire)]
[JsonDerivedType(typeof(EditMap), EditMap.Wire)]
[JsonDerivedType(typeof(SetMode), SetMode.Wire)]
[JsonDerivedType(typeof(SetPrompt), SetPrompt.Wire)]
[JsonDerivedType(typeof(ShowSpread), ShowSpread.Wire)]
[JsonDerivedType(typeof(SetVote), SetVote.Wire)]
[JsonDerivedType(typeof(SetRating), SetRating.Wire)]
[JsonDerivedType(typeof(RevealTrust), RevealTrust.Wire)]
[JsonDerivedType(typeof(SetStageAnswer), SetStageAnswer.Wire)]
[JsonDerivedType(typeof(ConfirmGroup), ConfirmGroup.Wire)]
[JsonDerivedType(typeof(AddObjection), AddObjection.Wire)]
[JsonDerivedType(typeof(RemoveObjection), RemoveObjection.Wire)]
[JsonDerivedType(typeof(PutAction), PutAction.Wire)]
[JsonDerivedType(typeof(RemoveAction), RemoveAction.Wire)]
[JsonDerivedType(typeof(ApproveProposal), ApproveProposal.Wire)]
[JsonDerivedType(typeof(RejectProposal), RejectProposal.Wire)]
[JsonDerivedType(typeof(RevealProposals), RevealProposals.Wire)]
[JsonDerivedType(typeof(AddMark), AddMark.Wire)]
[JsonDerivedType(typeof(Undo), Undo.Wire)]
[JsonDerivedType(typeof(RevertPerson), RevertPerson.Wire)]
[JsonDerivedType(typeof(RevertTo), RevertTo.Wire)]
[JsonDerivedType(typeof(MergeBranch), MergeBranch.Wire)]
public abstract record MapOp
{
    /// <summary>Gets the discriminator on the wire, such as <c>actor.add</c>.</summary>
    [JsonIgnore]
    public string OpName => GetName();

    /// <summary>Gets a value indicating whether nobody may learn who asked for it.</summary>
    [JsonIgnore]
    public bool IsPrivate => this is SetRating or SetStageAnswer;

    /// <summary>Gives the discriminator of the concrete operation.</summary>
    /// <returns>The discriminator.</returns>
    protected abstract string GetName();
}
