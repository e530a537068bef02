using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Plans;
using static ClusterGraph.Core.Tests.MapBench;

namespace ClusterGraph.Core.Tests.Changes;

public sealed class PlanRulesTests
{
    private readonly MapBench _bench = new();

    [Fact]
    public void Vote_HasThreeDots_AndADotTakenBackCanGoElsewhere()
    {
        _bench.Do(Amina, Dot("a"), Dot("b"), Dot("c"));
        _bench.Refused(Amina, Dot("d")).ShouldBe(ErrorCode.LimitReached);
        _bench.Do(Amina, Dot("b", on: false), Dot("d"));
        _bench.Map.Votes.All.Select(v => v.Topic).Order().ShouldBe(["a", "c", "d"]);
        _bench.Do(Bo, Dot("a"));
        _bench.Map.Votes.All.Count(v => v.Topic == "a").ShouldBe(2);
    }

    [Fact]
    public void Vote_ForTheSameAgain_ChangesNothing()
    {
        _bench.Do(Amina, Dot("a"));
        _bench.Do(Amina, Dot("a"));
        _bench.Map.Votes.Count.ShouldBe(1);
    }

    [Fact]
    public void Vote_IsForNobodysEyes_AndIsNotHeldForApproval()
    {
        _bench.Do(Facilitator, new SetMode { Mode = MapMode.Approve });
        var before = _bench.Map.Hash(Audience.Participant);
        _bench.Do(Amina, Dot("a"));
        _bench.Map.Proposals.Count.ShouldBe(0);
        _bench.Map.Hash(Audience.Participant).ShouldBe(before);
        Disclosure.View(_bench.Map.Votes.All.Single(), Audience.Viewer).ShouldBeNull();
    }

    [Fact]
    public void Objection_Stays_AndOnlyItsAuthorOrTheFacilitatorTakesItBack()
    {
        _bench.Do(Amina, Objecting("o1"));
        _bench.Refused(Bo, new RemoveObjection { Id = new("o1") }).ShouldBe(ErrorCode.Forbidden);
        _bench.Refused(Bo, Objecting("o1")).ShouldBe(ErrorCode.DuplicateId);
        var objection = _bench.Map.Objections.Find("o1")!;
        (objection.Text, objection.By).ShouldBe(("We were asked in 2003.", Amina.Id));
        ((Objection)Disclosure.View(objection, Audience.Participant)!).By.ShouldBeNull();
        _bench.Do(Amina, new RemoveObjection { Id = new("o1") });
        _bench.Map.Objections.Count.ShouldBe(0);
    }

    [Fact]
    public void Action_IsTheFacilitators_AndKeepsItsFields()
    {
        var action = new PlannedAction
        {
            Id = new("p1"),
            Title = " Invite a  machine maker ",
            Topic = "whiteSpot stage/machines",
            Owner = "Chamber",
            Due = new PartialDate("2027-02"),
            FirstStep = "Write to three makers",
        };
        _bench.Refused(Amina, new PutAction { Action = action }).ShouldBe(ErrorCode.Forbidden);
        _bench.Do(Facilitator, new PutAction { Action = action });
        _bench.Map.Actions.Find("p1")!.Title.ShouldBe("Invite a machine maker");
        _bench.Do(Facilitator, new PutAction { Action = action with { Done = true } });
        _bench.Map.Actions.All.ShouldHaveSingleItem().Done.ShouldBeTrue();
        _bench.Do(Facilitator, new RemoveAction { Id = new("p1") });
        _bench.Refused(Facilitator, new RemoveAction { Id = new("p1") }).ShouldBe(ErrorCode.NotFound);
    }

    [Fact]
    public void GoingBack_LeavesWhatTheRoomThought()
    {
        var before = _bench.Map.Revision.Next;
        _bench.Do(Facilitator, Actor("x"));
        _bench.Do(Facilitator, Actor("y"));
        _bench.Do(Amina, Dot("a"), Objecting("o1"));
        _bench.Do(Facilitator, new RevertTo { Rev = before });
        (_bench.Map.Actors.Count, _bench.Map.Votes.Count, _bench.Map.Objections.Count).ShouldBe((1, 1, 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void EmptyTopic_IsRefused(string topic) => _bench.Refused(Amina, Dot(topic)).ShouldBe(ErrorCode.InvalidField);

    private static SetVote Dot(string topic, bool on = true) => new() { Topic = topic, On = on };

    private static AddObjection Objecting(string id) => new() { Id = new(id), Topic = "poor group/homeworkers", Text = "We were asked in 2003." };
}
