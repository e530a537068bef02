using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Participants;
using static ClusterGraph.Core.Tests.MapBench;

namespace ClusterGraph.Core.Tests.Changes;

public sealed class ActorRulesTests
{
    private readonly MapBench _bench = new();

    [Fact]
    public void Add_NewActor_StandsOnTheMapWithItsAuthor()
    {
        var change = _bench.Do(Amina, Actor("coop", "  Pineapple   Co-op "));

        change.Rev.Value.ShouldBe(1);
        var actor = _bench.Map.Actors.Find("coop").ShouldNotBeNull();
        actor.Name.ShouldBe("Pineapple Co-op");
        actor.By.ShouldBe(Amina.Id);
        actor.Rev!.Value.Value.ShouldBe(1);
    }

    [Fact]
    public void Add_SameIdTwice_IsRefused()
    {
        _bench.Do(Amina, Actor("coop"));
        _bench.Refused(Bo, Actor("coop")).ShouldBe(ErrorCode.DuplicateId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u202E\u200F")]
    public void Add_NameWithoutAnythingVisible_NamesTheField(string name)
    {
        var error = _bench.Try(Amina, Actor("coop", name)).Error.ShouldNotBeNull();
        error.Code.ShouldBe(ErrorCode.InvalidField);
        error.Field.ShouldBe("ops[0].actor.name");
    }

    [Fact]
    public void Add_TenKilobyteName_IsRefused() =>
        _bench.Refused(Amina, Actor("coop", new string('x', 10_240))).ShouldBe(ErrorCode.InvalidField);

    [Fact]
    public void M47_ServerFieldsFilledByTheSender_AreRefused()
    {
        var own = Actor("coop");
        _bench.Refused(Amina, own with { Actor = own.Actor with { By = Bo.Id } }).ShouldBe(ErrorCode.InvalidField);
        _bench.Refused(Amina, own with { Actor = own.Actor with { Rev = new(7) } }).ShouldBe(ErrorCode.InvalidField);
        var stated = new Evidence { Mark = EvidenceMark.Stated, Source = "AA:1" };
        _bench.Refused(Amina, own with { Actor = own.Actor with { Evidence = stated } }).ShouldBe(ErrorCode.InvalidField);
    }

    [Fact]
    public void Add_Person_IsPersonalDataWhateverTheSenderSays()
    {
        var person = Actor("p") with { };
        _bench.Do(Amina, person with { Actor = person.Actor with { Type = new("person.champion"), DataClass = DataClass.PublicInstitution } });
        _bench.Map.Actors.Find("p")!.DataClass.ShouldBe(DataClass.Person);
    }

    [Fact]
    public void Add_UnknownTypeOrStage_SaysWhich()
    {
        var op = Actor("coop");
        _bench.Refused(Amina, op with { Actor = op.Actor with { Type = new("producer.dragon") } }).ShouldBe(ErrorCode.UnknownType);
        var staged = op.Actor with { Stages = [new StageShare { Stage = new("nowhere") }] };
        _bench.Refused(Amina, op with { Actor = staged }).ShouldBe(ErrorCode.UnknownStage);
    }

    [Fact]
    public void Add_SharesOfOneDivisionAboveOne_AreRefused()
    {
        var op = Actor("workers");
        var size = new GroupSize
        {
            Count = 100,
            Counted = Counted.People,
            Composition = [Part("sex", "women", 0.65), Part("sex", "men", 0.4)],
        };
        _bench.Refused(Amina, op with { Actor = op.Actor with { Kind = ActorKind.Group, Group = size } })
            .ShouldBe(ErrorCode.InvalidField);
    }

    [Fact]
    public void Edit_SetsOnlyWhatIsNamed_AndNullClears()
    {
        _bench.Do(Amina, Actor("coop"));
        _bench.Do(Amina, new EditActor { Id = new("coop"), Set = Set("""{"note":"old","size":"small","attributes":{"t":{"value":1},"u":{"value":2}}}""") });
        _bench.Do(Amina, new EditActor { Id = new("coop"), Set = Set("""{"note":null,"attributes":{"t":null}}""") });

        var actor = _bench.Map.Actors.Find("coop")!;
        actor.Note.ShouldBeNull();
        actor.Size.ShouldBe(SizeClass.Small);
        actor.Attributes!.Keys.ShouldBe(["u"]);
    }

    [Theory]
    [InlineData("""{"id":"other"}""")]
    [InlineData("""{"place":{"lat":1e400}}""")]
    [InlineData("""{"attributes":{"t":{"value":1e400}}}""")]
    [InlineData("""{"attributes":{"t":{"value":{"deep":1}}}}""")]
    [InlineData("""{"rev":3}""")]
    [InlineData("""{"by":"bo"}""")]
    [InlineData("""{"size":"gigantic"}""")]
    [InlineData("""{"size":3}""")]
    [InlineData("""{"name":null}""")]
    [InlineData("""{"attributes":{"__proto__":{"value":1}}}""")]
    [InlineData("[]")]
    public void Edit_UnsettableOrMalformedField_IsRefused(string set)
    {
        _bench.Do(Amina, Actor("coop"));
        _bench.Refused(Amina, new EditActor { Id = new("coop"), Set = Set(set) }).ShouldBe(ErrorCode.InvalidField);
    }

    [Fact]
    public void Edit_WorkOfAnotherPerson_IsForbiddenToParticipantsOnly()
    {
        _bench.Do(Amina, Actor("coop"));
        _bench.Refused(Bo, new EditActor { Id = new("coop"), Set = Set("""{"name":"Mine"}""") }).ShouldBe(ErrorCode.Forbidden);
        _bench.Do(Facilitator, new EditActor { Id = new("coop"), Set = Set("""{"name":"Ours"}""") });
    }

    [Fact]
    public void M18_TwoEditTheSameField_TheLaterWinsAndTheOtherIsNamed()
    {
        _bench.Do(Amina, Actor("coop"));
        var seen = _bench.Map.Revision;
        _bench.Do(Amina, new EditActor { Id = new("coop"), Set = Set("""{"name":"First"}""") });

        var change = _bench.Try(Facilitator, seen, new EditActor { Id = new("coop"), Set = Set("""{"name":"Second"}""") }).Value!;

        _bench.Map.Actors.Find("coop")!.Name.ShouldBe("Second");
        var notice = change.Overwrote.ShouldHaveSingleItem();
        notice.By.ShouldBe(Amina.Id);
        notice.Fields.ShouldBe(["name"]);
    }

    [Fact]
    public void M18_SeveralWroteTheField_EachIsNamedOnceOldestFirst()
    {
        _bench.Do(Facilitator, Actor("coop"));
        var seen = _bench.Map.Revision;
        _bench.Do(Bo, Actor("shop"));
        _bench.Do(Facilitator, new EditActor { Id = new("coop"), Set = Set("""{"name":"Mine"}""") });
        var other = new Author(new ParticipantId("other"), Role.Facilitator);
        _bench.Do(other, new EditActor { Id = new("coop"), Set = Set("""{"name":"Theirs"}""") });
        _bench.Do(other, new EditActor { Id = new("coop"), Set = Set("""{"name":"Theirs again"}""") });

        var change = _bench.Try(Facilitator, seen, new EditActor { Id = new("coop"), Set = Set("""{"name":"Mine again"}""") }).Value!;

        change.Overwrote.Select(o => (o.By.Value, o.Rev.Value)).ShouldBe([("other", 4), ("other", 5)]);
    }

    [Fact]
    public void M18_WroteTheFieldBeforeItWasRemovedAndRestored_IsNamed()
    {
        _bench.Do(Amina, Actor("coop"));
        var seen = _bench.Map.Revision;
        _bench.Do(Amina, new EditActor { Id = new("coop"), Set = Set("""{"name":"First"}""") });
        _bench.Do(Amina, new RemoveActor { Id = new("coop") });
        _bench.Do(Amina, new RestoreActor { Id = new("coop") });

        var change = _bench.Try(Facilitator, seen, new EditActor { Id = new("coop"), Set = Set("""{"name":"Second"}""") }).Value!;

        change.Overwrote.ShouldHaveSingleItem().Rev.Value.ShouldBe(2);
    }

    [Fact]
    public void Edit_WithAnOldRevision_IsChangedSince()
    {
        _bench.Do(Amina, Actor("coop"));
        var seen = _bench.Map.Revision;
        _bench.Do(Amina, new EditActor { Id = new("coop"), Set = Set("""{"note":"x"}""") });
        _bench.Refused(Facilitator, new EditActor { Id = new("coop"), Set = Set("""{"note":"y"}"""), IfRev = seen })
            .ShouldBe(ErrorCode.ChangedSince);
    }

    [Fact]
    public void Remove_TakesItsLinksAlong_AndRestoreBringsBackExactlyThose()
    {
        _bench.Do(Amina, Actor("a"), Actor("b"), Actor("c"), Link("a", "b"), Link("b", "c"), Link("a", "c"));
        _bench.Do(Facilitator, new RemoveLink { Id = new("b-sellsTo-c") });
        var before = _bench.Map.Hash(Core.Participants.Audience.Full);

        _bench.Do(Facilitator, new RemoveActor { Id = new("b") });
        _bench.Map.Links.All.Select(l => l.Id.Value).ShouldBe(["a-sellsTo-c"]);
        _bench.Refused(Amina, Link("a", "b", "advises")).ShouldBe(ErrorCode.TargetDeleted);

        _bench.Do(Facilitator, new RestoreActor { Id = new("b") });
        _bench.Map.Links.All.Select(l => l.Id.Value).Order().ShouldBe(["a-sellsTo-b", "a-sellsTo-c"]);
        _bench.Map.Hash(Core.Participants.Audience.Full).ShouldBe(before);
    }

    [Fact]
    public void Remove_WhatOthersLinkedTo_NeedsTheFacilitator()
    {
        _bench.Do(Amina, Actor("a"), Actor("b"));
        _bench.Do(Bo, Link("a", "b"));
        _bench.Refused(Amina, new RemoveActor { Id = new("a") }).ShouldBe(ErrorCode.InUse);
    }

    private static CompositionPart Part(string by, string part, double share) => new() { By = by, Part = part, Share = share };
}
