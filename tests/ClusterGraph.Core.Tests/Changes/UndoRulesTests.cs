using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using static ClusterGraph.Core.Tests.MapBench;

namespace ClusterGraph.Core.Tests.Changes;

public sealed class UndoRulesTests
{
    private readonly MapBench _bench = new();

    [Fact]
    public void Undo_TakesBackOnesOwnLastChange_NotThatOfOthers()
    {
        _bench.Do(Amina, Actor("a"));
        _bench.Do(Bo, Actor("b"));
        _bench.Do(Amina, new Undo());
        _bench.Map.Actors.All.Select(a => a.Id.Value).ShouldBe(["b"]);
        _bench.Refused(Amina, new Undo()).ShouldBe(ErrorCode.NothingToUndo);
    }

    [Fact]
    public void Undo_OfAnUndo_IsRedo()
    {
        _bench.Do(Amina, Actor("a"));
        var undo = _bench.Do(Amina, new Undo());
        _bench.Do(Amina, new Undo { Rev = undo.Rev });
        _bench.Map.Actors.Count.ShouldBe(1);
        _bench.Do(Amina, new Undo());
        _bench.Map.Actors.Count.ShouldBe(0);
    }

    [Fact]
    public void M22_UndoAfterOthersEdits_LeavesTheirFieldsAlone()
    {
        _bench.Do(Amina, Actor("a", "One"));
        var edit = _bench.Do(Amina, new EditActor { Id = new("a"), Set = Set("""{"name":"Two","note":"mine"}""") });
        _bench.Do(Facilitator, new EditActor { Id = new("a"), Set = Set("""{"name":"Three"}""") });

        var undo = _bench.Do(Amina, new Undo { Rev = edit.Rev });

        var actor = _bench.Map.Actors.Find("a")!;
        actor.Name.ShouldBe("Three");
        actor.Note.ShouldBeNull();
        undo.Skipped.ShouldHaveSingleItem().Fields.ShouldBe(["name"]);
    }

    [Fact]
    public void Undo_CreationOthersBuiltOn_NeedsConfirmation()
    {
        _bench.Do(Amina, Actor("a"));
        _bench.Do(Bo, Actor("b"), Link("b", "a"));

        _bench.Refused(Amina, new Undo()).ShouldBe(ErrorCode.ConfirmNeeded);
        _bench.Do(Amina, new Undo { Confirm = true });
        _bench.Map.Links.Count.ShouldBe(0);
        _bench.Map.Positions.All.ShouldAllBe(p => p.Actor.Value == "b");
    }

    [Fact]
    public void Undo_LinkOthersSayToo_TakesBackOnlyOnesOwnVoice()
    {
        _bench.Do(Amina, Actor("a"), Actor("b"));
        _bench.Do(Amina, Link("a", "b"));
        _bench.Do(Bo, Link("a", "b", id: "again"));
        _bench.Do(Amina, new Undo());
        _bench.Map.Links.All.ShouldHaveSingleItem().Assertions!.Select(v => v.By).ShouldBe([Bo.Id]);
    }

    [Fact]
    public void Undo_OfAnothersChange_IsForFacilitatorsOnly()
    {
        var change = _bench.Do(Amina, Actor("a"));
        _bench.Refused(Bo, new Undo { Rev = change.Rev }).ShouldBe(ErrorCode.Forbidden);
        _bench.Do(Facilitator, new Undo { Rev = change.Rev });
        _bench.Map.Actors.Count.ShouldBe(0);
    }

    [Fact]
    public void RevertPerson_TakesBackAllTheyDid_AndKeepsTheRest()
    {
        _bench.Do(Bo, Actor("good"));
        _bench.Do(Amina, Actor("spam1"), Actor("spam2"), Link("spam1", "good"));
        _bench.Do(Amina, Link("spam2", "good"));
        _bench.Do(Bo, Link("good", "spam1"));
        _bench.Do(Facilitator, new RevertPerson { Participant = Amina.Id });
        _bench.Map.Actors.All.Select(a => a.Id.Value).ShouldBe(["good"]);
        _bench.Map.Links.Count.ShouldBe(0);
        _bench.Refused(Facilitator, new RevertPerson { Participant = Amina.Id }).ShouldBe(ErrorCode.NothingToUndo);
    }

    [Fact]
    public void RevertTo_BringsBackTheContentOfThatRevision_AndCanBeUndone()
    {
        _bench.Do(Amina, Actor("a"), Actor("b"), Link("a", "b"));
        var then = _bench.Map;
        _bench.Do(Facilitator, new MergeActors { From = new("a"), Into = new("b") });
        _bench.Do(Bo, Actor("c"));
        var later = _bench.Map.Hash(Audience.Full);

        var revert = _bench.Do(Facilitator, new RevertTo { Rev = then.Revision });
        _bench.Map.Hash(Audience.Full).ShouldBe(then.Hash(Audience.Full));
        _bench.Do(Facilitator, new Undo { Rev = revert.Rev });
        _bench.Map.Hash(Audience.Full).ShouldBe(later);
    }

    [Fact]
    public void Undo_DoesNotTakeBackTheModeOfTheRoom()
    {
        _bench.Do(Facilitator, Actor("a"));
        _bench.Do(Facilitator, new SetMode { Mode = MapMode.Frozen });
        _bench.Do(Facilitator, new Undo());
        _bench.Map.Head.Mode.ShouldBe(MapMode.Frozen);
        _bench.Map.Actors.Count.ShouldBe(0);
    }
}
