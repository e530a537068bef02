using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Hubs;

public sealed class RoleTests
{
    private const string OfParticipants = "participant analyst facilitator";
    private const string OfAnalysts = "analyst facilitator";
    private const string OfFacilitators = "facilitator";

    /// <summary>Every operation on something that is not there, and the roles that may ask for it.</summary>
    public static TheoryData<string, string> Table() => new()
    {
        { Ops.AddLink("l1", "x1", "x2"), OfParticipants },
        { "{\"op\":\"actor.edit\",\"id\":\"x\",\"set\":{\"name\":\"N\"}}", OfParticipants },
        { "{\"op\":\"actor.remove\",\"id\":\"x\"}", OfParticipants },
        { "{\"op\":\"actor.restore\",\"id\":\"x\"}", OfParticipants },
        { "{\"op\":\"link.edit\",\"id\":\"x\",\"set\":{\"note\":\"N\"}}", OfParticipants },
        { "{\"op\":\"link.remove\",\"id\":\"x\"}", OfParticipants },
        { "{\"op\":\"link.restore\",\"id\":\"x\"}", OfParticipants },
        { "{\"op\":\"link.assert\",\"id\":\"x\",\"stance\":\"asserts\"}", OfParticipants },
        { "{\"op\":\"undo\"}", OfParticipants },
        { "{\"op\":\"actor.merge\",\"from\":\"x\",\"into\":\"y\"}", OfAnalysts },
        { "{\"op\":\"stage.remove\",\"id\":\"x\"}", OfAnalysts },
        { "{\"op\":\"stage.put\",\"stage\":{\"id\":\"s\",\"name\":\"S\",\"order\":1,\"kind\":\"chain\",\"asked\":true}}", OfAnalysts },
        { "{\"op\":\"chain.put\",\"chain\":{\"flows\":[]}}", OfAnalysts },
        { "{\"op\":\"type.put\",\"type\":{\"id\":\"t\",\"of\":\"actor\",\"family\":\"producer\",\"name\":\"T\"}}", OfAnalysts },
        { "{\"op\":\"position.set\",\"view\":\"map\",\"moves\":[{\"actor\":\"x\",\"x\":1,\"y\":1}]}", OfAnalysts },
        { "{\"op\":\"map.edit\",\"set\":{\"place\":\"Here\"}}", OfAnalysts },
        { "{\"op\":\"mode.set\",\"mode\":\"open\"}", OfFacilitators },
        { "{\"op\":\"prompt.set\",\"prompt\":{\"phase\":\"links\"}}", OfFacilitators },
        { "{\"op\":\"spread.show\"}", OfFacilitators },
        { "{\"op\":\"proposal.approve\",\"id\":\"x\"}", OfFacilitators },
        { "{\"op\":\"proposal.reject\",\"id\":\"x\"}", OfFacilitators },
        { "{\"op\":\"proposal.reveal\"}", OfFacilitators },
        { "{\"op\":\"mark.add\",\"id\":\"m\",\"name\":\"M\"}", OfFacilitators },
        { "{\"op\":\"revert.person\",\"participant\":\"x\"}", OfFacilitators },
        { "{\"op\":\"revert.to\",\"rev\":0}", OfFacilitators },
        { Ops.AddActor("a1"), OfParticipants },
    };

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Participant)]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Facilitator)]
    public async Task M48_OperationsBeyondARole_AreForbiddenAndLogged(Role role)
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        using var api = await room.WithRoleAsync(role);
        await using var person = await HubPerson.EnterAsync(api, room.Map, "tab-1");
        foreach (var (op, roles) in Table().Select(row => ((string)row[0], (string)row[1])))
        {
            var isAllowed = roles.Split(' ').Contains(role.ToString().ToLowerInvariant());
            var outcome = await person.SubmitAsync(op);
            (outcome == "forbidden").ShouldBe(!isAllowed, $"{role} asked for {op} and got {outcome}");
        }

        server.Log.Text.Contains("which the role", StringComparison.Ordinal).ShouldBe(role != Role.Facilitator);
    }
}
