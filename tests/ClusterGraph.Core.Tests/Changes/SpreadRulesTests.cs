using ClusterGraph.Core.Branches;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using static ClusterGraph.Core.Tests.MapBench;

namespace ClusterGraph.Core.Tests.Changes;

/// <summary>What spreads on the stage: a play of one revision, gone through step by step.</summary>
public sealed class SpreadRulesTests
{
    private readonly MapBench _bench = new();

    public SpreadRulesTests() => _bench.Do(Facilitator, Actor("bank"), Actor("mill"));

    [Fact]
    public void Play_StaysOfTheRevisionItBeganAt_WhileTheRoomGoesOn()
    {
        _bench.Do(Facilitator, Show("bank", step: 0));
        _bench.Map.Head.Spread!.Of.ShouldBe(1);
        _bench.Do(Amina, Actor("shop"));
        _bench.Do(Facilitator, Show("bank", step: 1));
        (_bench.Map.Head.Spread!.Of, _bench.Map.Head.Spread.Step).ShouldBe((1, 1));
        _bench.Do(Facilitator, Show("mill", step: 0));
        _bench.Map.Head.Spread!.Of.ShouldBe(4, "who begins is another: it is computed anew");
    }

    [Fact]
    public void Play_NamesNoRevisionOfItsOwn()
    {
        var show = Show("bank", step: 0);
        _bench.Do(Facilitator, show with { Spread = show.Spread! with { Of = 77 } });
        _bench.Map.Head.Spread!.Of.ShouldBe(1);
    }

    [Fact]
    public void Play_IsTakenAway()
    {
        _bench.Do(Facilitator, Show("bank", step: 0));
        _bench.Do(Facilitator, new ShowSpread());
        _bench.Map.Head.Spread.ShouldBeNull();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1001)]
    public void Step_OutsideThePlay_IsRefused(int step) =>
        _bench.Refused(Facilitator, Show("bank", step)).ShouldBe(ErrorCode.InvalidField);

    [Fact]
    public void Settings_ThatAreTooLong_AreRefused() =>
        _bench.Refused(Facilitator, Show(new string('x', 2001), step: 0)).ShouldBe(ErrorCode.InvalidField);

    [Fact]
    public void Undo_GoesBackOnTheMap_NotInThePlay()
    {
        _bench.Do(Facilitator, Actor("shop"));
        _bench.Do(Facilitator, Show("bank", step: 0));
        _bench.Do(Facilitator, new Undo());
        _bench.Map.Actors.Find("shop").ShouldBeNull();
        _bench.Map.Head.Spread.ShouldNotBeNull();
    }

    [Fact]
    public void CopyOfAMap_PlaysNothing()
    {
        _bench.Do(Facilitator, Show("bank", step: 0));
        BranchMaker.Copy(_bench.Map, new MapId("copy"), DateTimeOffset.UnixEpoch).Head.Spread.ShouldBeNull();
        MapAssembler.Assemble(new MapId("file"), [.. _bench.Map.Elements()]).Map!.Head.Spread.ShouldBeNull();
    }

    private static ShowSpread Show(string seeds, int step) => new()
    {
        Spread = new ShownSpread
        {
            Method = SpreadKind.Cascade,
            Settings = new Dictionary<string, string> { ["seeds"] = seeds },
            Step = step,
        },
    };
}
