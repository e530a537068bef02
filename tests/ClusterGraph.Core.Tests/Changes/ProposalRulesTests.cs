using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using static ClusterGraph.Core.Tests.MapBench;

namespace ClusterGraph.Core.Tests.Changes;

public sealed class ProposalRulesTests
{
    private readonly MapBench _bench = new();

    [Fact]
    public void Approve_PutsItOnTheMapInTheAuthorsName()
    {
        _bench.Do(Facilitator, new SetMode { Mode = MapMode.Approve });
        _bench.Do(Amina, Actor("a"));
        _bench.Map.Actors.Count.ShouldBe(0);
        var proposal = _bench.Map.Proposals.All.ShouldHaveSingleItem();

        _bench.Do(Facilitator, new ApproveProposal { Id = proposal.Id, IfRev = proposal.Rev });

        _bench.Map.Actors.Find("a")!.By.ShouldBe(Amina.Id);
        _bench.Map.Proposals.Count.ShouldBe(0);
        _bench.Refused(Facilitator, new ApproveProposal { Id = proposal.Id }).ShouldBe(ErrorCode.NotFound);
    }

    [Fact]
    public void Hold_BuildsOnOnesOwnEarlierProposals()
    {
        _bench.Do(Facilitator, Actor("b"), new SetMode { Mode = MapMode.Approve });
        _bench.Do(Amina, Actor("a"));
        _bench.Do(Amina, Link("a", "b"));
        _bench.Refused(Bo, Link("a", "b")).ShouldBe(ErrorCode.NotFound);
    }

    [Fact]
    public void Hold_DoesNotChangeWhatOthersSee()
    {
        _bench.Do(Facilitator, new SetMode { Mode = MapMode.Private });
        var before = _bench.Map.Hash(Audience.Viewer);
        _bench.Do(Amina, Actor("a"));
        _bench.Map.Hash(Audience.Viewer).ShouldBe(before);
        Disclosure.View(_bench.Map.Proposals.All.Single(), Audience.Participant).ShouldBeNull();
    }

    [Fact]
    public void Reveal_PutsAllOnTheMap_AndKeepsWhatNoLongerFits()
    {
        _bench.Do(Facilitator, Actor("b"), new SetMode { Mode = MapMode.Private });
        _bench.Do(Amina, Actor("a"));
        _bench.Do(Bo, Actor("late"), Link("late", "b"));
        _bench.Do(Facilitator, new RemoveActor { Id = new("b") });

        _bench.Do(Facilitator, new RevealProposals());

        _bench.Map.Actors.Find("a").ShouldNotBeNull();
        _bench.Map.Actors.Find("late").ShouldBeNull();
        var kept = _bench.Map.Proposals.All.ShouldHaveSingleItem();
        kept.By.ShouldBe(Bo.Id);
        kept.Reason.ShouldBe(MapMode.Approve);
    }

    [Fact]
    public void Withdraw_IsAnUndoOfTheProposal()
    {
        _bench.Do(Facilitator, new SetMode { Mode = MapMode.Approve });
        _bench.Do(Amina, Actor("a"));
        _bench.Do(Amina, new Undo());
        _bench.Map.Proposals.Count.ShouldBe(0);
    }

    [Fact]
    public void M24_AfterFreeze_NothingOfParticipantsIsTakenIn()
    {
        _bench.Do(Facilitator, new SetMode { Mode = MapMode.Frozen });
        _bench.Refused(Amina, Actor("a")).ShouldBe(ErrorCode.Frozen);
        _bench.Try(Amina, Actor("a")).Error!.IsTransient.ShouldBeTrue();
        _bench.Do(Facilitator, Actor("a"));
    }
}
