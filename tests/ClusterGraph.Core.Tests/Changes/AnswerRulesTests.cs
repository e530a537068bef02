using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Poverty;
using ClusterGraph.Core.ValueChains;
using static ClusterGraph.Core.Tests.MapBench;

namespace ClusterGraph.Core.Tests.Changes;

public sealed class AnswerRulesTests
{
    private static readonly StageId Stitching = new("stitching");

    private readonly MapBench _bench = new(
        new Stage { Id = Stitching, Name = "Stitching", Names = new Dictionary<string, string> { ["es"] = "Costura" }, Order = 2 },
        new Stage { Id = new StageId("tanning"), Name = "Tanning", Order = 1 });

    [Fact]
    public void SeveralPeoplesWord_BecomesOneGroup()
    {
        _bench.Do(Amina, Says(new GroupSaid(WorkGroup.HomeLabour, WorkSex.Women, 1)));
        _bench.Do(Bo, Says(new GroupSaid(WorkGroup.HomeLabour, WorkSex.Women, 2), new GroupSaid(WorkGroup.SmallFirms)));
        _bench.Do(Person(3), Says(new GroupSaid(WorkGroup.HomeLabour, WorkSex.Men, 2)));
        _bench.Do(Person(4), Says(new GroupSaid(WorkGroup.HomeLabour)));
        _bench.Map.Actors.Count.ShouldBe(0, "nothing is on the map before it is confirmed");

        _bench.Do(Facilitator, Confirm(WorkGroup.HomeLabour));
        _bench.Do(Facilitator, Confirm(WorkGroup.HomeLabour));
        var group = _bench.Map.Actors.All.ShouldHaveSingleItem();
        (group.Kind, group.Type.Value, group.Name).ShouldBe((ActorKind.Group, "labour.homeWorker", "Home workers · Stitching"));
        group.Names!["es"].ShouldEndWith(" · Costura");
        group.Stages!.Single().Stage.ShouldBe(Stitching);
        group.Group!.Composition!.ShouldBe([new CompositionPart { By = "sex", Part = "women" }]);
        Value(group, GroupActors.Informants).ShouldBe(4);

        // Three of the four knew, and the fourth is not a zero: the median of 1, 2 and 2.
        Value(group, GroupActors.Security).ShouldBe(2);
    }

    [Fact]
    public void WhatAGroupIsLike_IsToldByThreeWhoKnow_AndNotByTwo()
    {
        _bench.Do(Amina, Says(new GroupSaid(WorkGroup.HomeLabour, WorkSex.Women, 1)));
        _bench.Do(Bo, Says(new GroupSaid(WorkGroup.HomeLabour, WorkSex.Women, 1)));
        _bench.Do(Person(3), Says(new GroupSaid(WorkGroup.HomeLabour)));
        GroupSummaries.Of(_bench.Map).Single().ShouldBe(new GroupSummary(Stitching, WorkGroup.HomeLabour, 3, null, null));

        _bench.Do(Person(3), Says(new GroupSaid(WorkGroup.HomeLabour, WorkSex.Women, 3)));
        GroupSummaries.Of(_bench.Map).Single().ShouldBe(new GroupSummary(Stitching, WorkGroup.HomeLabour, 3, WorkSex.Women, 1));
    }

    [Fact]
    public void WhatNobodyKnows_IsUnknown_AndNeverZero()
    {
        _bench.Do(Amina, Says(new GroupSaid(WorkGroup.FamilyLabour)));
        _bench.Do(Facilitator, Confirm(WorkGroup.FamilyLabour));
        var group = _bench.Map.Actors.All.Single();
        group.Attributes!.Keys.ShouldBe([GroupActors.Informants]);
        group.Group!.Composition.ShouldBeNull();
        group.Group.Count.ShouldBeNull();
    }

    [Fact]
    public void IDoNotKnow_NamesNoGroup()
    {
        _bench.Do(Amina, Says());
        _bench.Map.Answers.Count.ShouldBe(1);
        GroupSummaries.Of(_bench.Map).ShouldBeEmpty();
        _bench.Refused(Facilitator, Confirm(WorkGroup.SmallFirms)).ShouldBe(ErrorCode.NotFound);
    }

    [Fact]
    public void GroupThatIsOnTheMapAlready_IsBroughtUpToDate_AndKeepsWhatWasCounted()
    {
        var known = new Actor
        {
            Id = new("homeworkers"),
            Name = "Home workers of Kasur",
            Type = new("labour.homeWorker"),
            Kind = ActorKind.Group,
            Group = new GroupSize { Count = 400, Composition = [new() { By = "sex", Part = "women", Share = 0.9 }] },
            Stages = [new StageShare { Stage = Stitching }],
        };
        _bench.Do(Facilitator, new AddActor { Actor = known });
        AllSay(new GroupSaid(WorkGroup.HomeLabour, WorkSex.Both, 1), Amina, Bo, Person(3));
        _bench.Do(Facilitator, Confirm(WorkGroup.HomeLabour));
        var group = _bench.Map.Actors.All.ShouldHaveSingleItem();
        (group.Name, group.Group!.Count, group.Group.Composition!.Single().Share).ShouldBe(("Home workers of Kasur", 400, 0.9));
        Value(group, GroupActors.Security).ShouldBe(1);
    }

    [Fact]
    public void ConfirmedGroup_WaitsAgainOnlyWhenTheRoomSaysSomethingElse()
    {
        AllSay(new GroupSaid(WorkGroup.HomeLabour, WorkSex.Women, 1), Amina, Bo);
        _bench.Do(Facilitator, Confirm(WorkGroup.HomeLabour));
        IsSaid().ShouldBeTrue();
        AllSay(new GroupSaid(WorkGroup.HomeLabour, WorkSex.Men, 1), Person(3), Person(4));
        IsSaid().ShouldBeFalse();
        _bench.Do(Facilitator, Confirm(WorkGroup.HomeLabour));
        IsSaid().ShouldBeTrue();
        _bench.Map.Actors.All.Single().Group!.Composition!.Select(p => p.Part).ShouldBe(["women", "men"], "as many say the one as the other");
    }

    [Fact]
    public void RemovedGroup_ComesBackAsANewOne()
    {
        _bench.Do(Amina, Says(new GroupSaid(WorkGroup.HomeLabour)));
        _bench.Do(Facilitator, Confirm(WorkGroup.HomeLabour));
        var first = _bench.Map.Actors.All.Single().Id;
        _bench.Do(Facilitator, new RemoveActor { Id = first });
        _bench.Do(Facilitator, Confirm(WorkGroup.HomeLabour));
        _bench.Map.Actors.All.Single().Id.ShouldBe(new ActorId(first + "-2"));
    }

    [Fact]
    public void HowSecureAnIncomeIs_StaysFromTheRoom()
    {
        AllSay(new GroupSaid(WorkGroup.HomeLabour, WorkSex.Women, 1), Amina, Bo, Person(3));
        _bench.Do(Facilitator, Confirm(WorkGroup.HomeLabour));
        var group = _bench.Map.Actors.All.Single();
        ((Actor)Disclosure.View(group, Audience.Viewer)!).Attributes!.Keys.ShouldBe([GroupActors.Informants]);
        ((Actor)Disclosure.View(group, Audience.Full)!).Attributes!.Keys.ShouldContain(GroupActors.Security);
    }

    [Fact]
    public void Answer_IsForNobodysEyes_AndItsOwnersAlone()
    {
        var change = _bench.Do(Amina, Says(new GroupSaid(WorkGroup.HomeLabour)));
        Disclosure.View(change.Effects.Single().After!, Audience.Full).ShouldBeNull();
        change.IsPrivate.ShouldBeTrue();
        _bench.Refused(Amina, Confirm(WorkGroup.HomeLabour)).ShouldBe(ErrorCode.Forbidden);
        _bench.Do(Amina, new SetStageAnswer { Stage = Stitching });
        _bench.Map.Answers.Count.ShouldBe(0);
    }

    [Fact]
    public void Answer_ThatMakesNoSense_IsRefused()
    {
        _bench.Refused(Amina, Says(new GroupSaid(WorkGroup.HomeLabour), new GroupSaid(WorkGroup.HomeLabour))).ShouldBe(ErrorCode.InvalidField);
        _bench.Refused(Amina, Says(new GroupSaid(WorkGroup.HomeLabour, null, 5))).ShouldBe(ErrorCode.InvalidField);
        _bench.Refused(Amina, new SetStageAnswer { Stage = new("moon"), Groups = [] }).ShouldBe(ErrorCode.UnknownStage);
        _bench.Refused(Facilitator, new ConfirmGroup { Stage = new("moon"), Group = WorkGroup.HomeLabour }).ShouldBe(ErrorCode.UnknownStage);
    }

    [Fact]
    public void EachOfTheEightGroups_HasAKindInTheVocabulary()
    {
        foreach (var group in Enum.GetValues<WorkGroup>())
        {
            _bench.Do(Amina, Says(new GroupSaid(group)));
            _bench.Do(Facilitator, Confirm(group));
        }

        _bench.Map.Actors.All.Select(a => a.Type).Distinct().Count().ShouldBe(8);
        _bench.Map.Actors.All.Count(a => a.Group!.Counted == Counted.People).ShouldBe(4);
    }

    private bool IsSaid()
    {
        var said = GroupSummaries.Of(_bench.Map).Single();
        return GroupActors.Says(GroupActors.Find(_bench.Map, said)!, said);
    }

    private static double Value(Actor actor, string attribute) => actor.Attributes![attribute].Value.GetDouble();

    private static Author Person(int n) => new(new ParticipantId("p" + n), Role.Participant);

    private void AllSay(GroupSaid said, params Author[] people) => Array.ForEach(people, person => _bench.Do(person, Says(said)));

    private static SetStageAnswer Says(params GroupSaid[] groups) => new() { Stage = Stitching, Groups = groups };

    private static ConfirmGroup Confirm(WorkGroup group) => new() { Stage = Stitching, Group = group };
}
