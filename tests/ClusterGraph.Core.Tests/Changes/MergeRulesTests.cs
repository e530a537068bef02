using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Participants;
using static ClusterGraph.Core.Tests.MapBench;

namespace ClusterGraph.Core.Tests.Changes;

public sealed class MergeRulesTests
{
    private readonly MapBench _bench = new();

    public MergeRulesTests() => _bench.Do(
        Amina, Actor("old", "Agro Bank"), Actor("new", "Agrobank Ltd"), Actor("x"), Actor("y"));

    [Fact]
    public void Merge_MovesLinks_UnitesTheSame_AndDropsLoops()
    {
        _bench.Do(Amina, Link("old", "x"), Link("y", "old"), Link("old", "new", "advises"));
        _bench.Do(Bo, Link("new", "x"));

        _bench.Do(Facilitator, new MergeActors { From = new("old"), Into = new("new") });

        _bench.Map.Actors.Find("old").ShouldBeNull();
        _bench.Map.Links.All.Select(l => $"{l.Source}>{l.Target}").Order().ShouldBe(["new>x", "y>new"]);
        _bench.Map.Links.Find("new-sellsTo-x")!.Assertions!.Select(a => a.By).ShouldBe([Bo.Id, Amina.Id]);
    }

    [Fact]
    public void M21_EditsInFlight_LandOnTheSurvivor()
    {
        _bench.Do(Facilitator, new MergeActors { From = new("old"), Into = new("new") });
        _bench.Do(Bo, Link("x", "old"));
        _bench.Do(Facilitator, new EditActor { Id = new("old"), Set = Set("""{"note":"late"}""") });

        _bench.Map.Links.All.ShouldHaveSingleItem().Target.Value.ShouldBe("new");
        _bench.Map.Actors.Find("new")!.Note.ShouldBe("late");
    }

    [Fact]
    public void Merge_IsReversible()
    {
        _bench.Do(Amina, Link("old", "x"), Link("y", "old"), Link("new", "x"));
        var before = _bench.Map.Hash(Audience.Full);
        _bench.Do(Facilitator, new MergeActors { From = new("old"), Into = new("new") });
        _bench.Do(Facilitator, new Undo());
        _bench.Map.Hash(Audience.Full).ShouldBe(before);
    }

    [Fact]
    public void Merge_TakenBackAndRedone_MovesTheLinksOfOthersAgain_WithoutAsking()
    {
        _bench.Do(Amina, Link("old", "x"), Link("y", "old"), Link("new", "x"));
        var merge = _bench.Do(Facilitator, new MergeActors { From = new("old"), Into = new("new") });
        var merged = _bench.Map.Hash(Audience.Full);
        var undo = _bench.Do(Facilitator, new Undo { Rev = merge.Rev });
        _bench.Do(Facilitator, new Undo { Rev = undo.Rev });
        _bench.Map.Hash(Audience.Full).ShouldBe(merged);
    }

    [Fact]
    public void Merge_TakenBack_AndLinkedByAnotherSince_AsksBeforeItIsRedone()
    {
        var merge = _bench.Do(Facilitator, new MergeActors { From = new("old"), Into = new("new") });
        var undo = _bench.Do(Facilitator, new Undo { Rev = merge.Rev });
        _bench.Do(Bo, Link("old", "y"));
        _bench.Refused(Facilitator, new Undo { Rev = undo.Rev }).ShouldBe(ErrorCode.ConfirmNeeded);
    }
}
