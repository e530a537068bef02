using System.Text.Json.Serialization;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Tests.Changes;

public sealed class PermissionsTests
{
    private static readonly string[] Everybody =
    [
        "actor.add", "actor.edit", "actor.remove", "actor.restore", "link.add", "link.edit", "link.remove", "link.restore",
        "link.assert", "undo", "vote.set", "objection.add", "objection.remove", "rating.set", "answer.set",
    ];

    private static readonly string[] FacilitatorOnly =
    [
        "mode.set", "prompt.set", "spread.show", "proposal.approve", "proposal.reject", "proposal.reveal", "revert.person", "revert.to",
        "mark.add", "trust.reveal", "group.confirm", "branch.merge",
    ];

    public static TheoryData<string> Ops() => [.. typeof(MapOp)
        .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false)
        .Cast<JsonDerivedTypeAttribute>()
        .Select(a => (string)a.TypeDiscriminator!)];

    [Theory]
    [MemberData(nameof(Ops))]
    public void M48_EachRole_MayDoWhatTheTableSays(string op)
    {
        Permissions.Allows(Role.Viewer, op).ShouldBeFalse();
        Permissions.Allows(Role.Participant, op).ShouldBe(Everybody.Contains(op));
        Permissions.Allows(Role.Analyst, op).ShouldBe(!FacilitatorOnly.Contains(op));
        Permissions.Allows(Role.Facilitator, op).ShouldBeTrue();
    }
}
