using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Live.Rooms;
using ClusterGraph.TestKit.Simulation;

namespace ClusterGraph.Live.Tests.Rooms;

public sealed class JoiningTests
{
    [Fact]
    public async Task J1_JoinDuringAWrite_MissesNothingAndGetsNothingTwice()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bo.Do(RoomBench.Actor("a"));
        bench.Stall();
        bo.Post(RoomBench.Actor("b"));
        bench.Run();
        var joining = new HandConnection();
        var join = bench.Begin(() => bench.Room.JoinAsync(
            new JoinRequest(new("tab-cy"), Revision.Zero, 0, RoomBench.Cy, "cy"), joining));
        bo.Post(RoomBench.Actor("c"));
        bench.Run();
        bench.EndStall();
        (await join).Value!.Mode.ShouldBe(JoinMode.Delta);
        joining.Revs.ShouldBe([1, 2, 3]);
    }

    [Theory]
    [InlineData(0, JoinMode.Delta, new long[] { 1, 2, 3 })]
    [InlineData(2, JoinMode.Delta, new long[] { 3 })]
    [InlineData(null, JoinMode.Snapshot, new long[] { 3 })]
    [InlineData(9, JoinMode.Ahead, new long[] { 3 })]
    public async Task J2_J3_J4_TheModeFollowsFromSince(int? since, JoinMode mode, long[] seen)
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bo.Do(RoomBench.Actor("a"));
        bo.Do(RoomBench.Actor("b"));
        var cy = bench.Join(RoomBench.Cy, since: since);
        bo.Do(RoomBench.Actor("c"));
        cy.Joined.Mode.ShouldBe(mode);
        cy.Joined.Rev.Value.ShouldBe(2);
        cy.Sees.Revs.ShouldBe(seen);
    }

    [Fact]
    public async Task J3_SinceOlderThanTheRing_IsASnapshotWithTheSameHash()
    {
        await using var bench = new RoomBench(new RoomOptions { RingChanges = 4 });
        var bo = bench.Join(RoomBench.Bo);
        for (var i = 0; i < 6; i++)
        {
            bo.Do(RoomBench.Actor("a" + i));
        }

        bench.Join(RoomBench.Cy, since: 1).Joined.Mode.ShouldBe(JoinMode.Snapshot);
        bench.Join(RoomBench.Cy, since: 2).Joined.Mode.ShouldBe(JoinMode.Delta);
        var replayed = bench.Await(() => bench.Disk.LoadAtAsync(RoomBench.MapId, new(6), CancellationToken.None))!;
        bench.Room.Snapshot.Hash(RoomBench.Cy.Audience).ShouldBe(replayed.Hash(RoomBench.Cy.Audience));
    }

    [Theory]
    [InlineData(2, 1_000_000, JoinMode.Snapshot)]
    [InlineData(3, 1_000_000, JoinMode.Delta)]
    [InlineData(3, 500, JoinMode.Snapshot)]
    public async Task J2_DeltaHasLimits(int changes, long bytes, JoinMode mode)
    {
        await using var bench = new RoomBench(new RoomOptions { DeltaChanges = changes, DeltaBytes = bytes });
        var bo = bench.Join(RoomBench.Bo);
        bo.Do(RoomBench.Actor("a"));
        bo.Do(RoomBench.Actor("b"));
        bo.Do(RoomBench.Actor("c"));
        bench.Join(RoomBench.Cy, since: 0).Joined.Mode.ShouldBe(mode);
    }

    [Fact]
    public async Task J2_AfterARestart_TheRecentChangesAreStillThere()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bo.Do(RoomBench.Actor("a"));
        bo.Do(RoomBench.Actor("b"));
        bench.Kill();
        var again = bench.Join(RoomBench.Bo, since: 1);
        again.Joined.Mode.ShouldBe(JoinMode.Delta);
        again.Sees.Revs.ShouldBe([2]);
        again.Joined.LastSeq.ShouldBe(2);
    }

    [Fact]
    public async Task J5_RejectionMissed_ComesBeforeAnyChange()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bo.Do(RoomBench.Actor("a"));
        bo.Do(RoomBench.Actor("a"));
        var again = bench.Join(RoomBench.Bo, since: 0, acked: 1);
        again.Sees.Rejections.ShouldBe([(2, "duplicate_id")]);
        again.Sees.Frames.Select(f => f.Target).Where(t => t is "changes" or "rejected").ShouldBe(["rejected", "changes"]);
    }

    [Fact]
    public async Task J6_SameClientJoinsAgain_TheEarlierSessionEndsAndItsLateLeaveDoesNothing()
    {
        await using var bench = new RoomBench();
        var first = bench.Join(RoomBench.Bo);
        var second = bench.Join(RoomBench.Bo);
        (first.Sees.Bye, first.Sees.IsClosed).ShouldBe(("op_conflict", true));
        first.Leave();
        first.Leave();
        second.Do(RoomBench.Actor("a")).ShouldBe(SubmitReply.Queued);
        second.Sees.Revs.ShouldBe([1]);
        first.Send(2, RoomBench.Actor("b")).Error!.Code.ShouldBe(ErrorCode.SessionEnded);
        bench.Room.Sessions.ShouldBe([second.Session]);
    }

    [Fact]
    public async Task J7_ClientOfAnotherPerson_IsForbiddenAlsoAfterARestart()
    {
        await using var bench = new RoomBench();
        bench.Join(RoomBench.Bo, "tab").Do(RoomBench.Actor("a"));
        bench.TryJoin(RoomBench.Cy, "tab").ShouldBeNull();
        bench.LastJoinError.ShouldBe(ErrorCode.Forbidden);
        bench.Kill();
        bench.TryJoin(RoomBench.Cy, "tab").ShouldBeNull();
        bench.TryJoin(RoomBench.Cy, "server").ShouldBeNull();
        bench.TryJoin(RoomBench.Bo, "tab").ShouldNotBeNull();
    }

    [Fact]
    public async Task J8_Kicked_EndsWithinASecondAlsoWhenTheClientDoesNotRead()
    {
        await using var bench = new RoomBench();
        var (reading, deaf) = (bench.Join(RoomBench.Bo, "tab1"), bench.Join(RoomBench.Bo, "tab2"));
        bench.Pass(TimeSpan.FromSeconds(1));
        deaf.Sees.StopReading();
        bench.Join(RoomBench.Cy).Do(RoomBench.Actor("before"));
        bench.Await(() => bench.Room.KickAsync(RoomBench.Bo.Id, RoomBench.Fay)).Value.ShouldBe(0);
        (reading.Sees.Bye, reading.Sees.IsClosed).ShouldBe(("kicked", true));
        bench.Pass(TimeSpan.FromSeconds(1));
        deaf.Sees.IsClosed.ShouldBeTrue();
        reading.Do(RoomBench.Actor("after")).Error!.Code.ShouldBe(ErrorCode.Kicked);
        bench.TryJoin(RoomBench.Bo, "tab3").ShouldBeNull();
        bench.LastJoinError.ShouldBe(ErrorCode.Kicked);
        bench.Room.Snapshot.Actors.Count.ShouldBe(1);
    }

    [Fact]
    public async Task J8_KickedWhileInTheQueue_TakesNoEffect()
    {
        await using var bench = new RoomBench();
        var (bo, cy) = (bench.Join(RoomBench.Bo), bench.Join(RoomBench.Cy));
        bench.Stall();
        cy.Post(RoomBench.Actor("first"));
        bench.Run();
        var reply = bo.Begin(RoomBench.Actor("rude"));
        var kick = bench.Begin(() => bench.Room.KickAsync(RoomBench.Bo.Id, RoomBench.Fay));
        bench.EndStall();
        (await reply).Error!.Code.ShouldBe(ErrorCode.Kicked);
        (await kick).Value.ShouldBe(0);
        bench.Room.Snapshot.Actors.Count.ShouldBe(1);
    }

    [Fact]
    public async Task J9_Kicked_WhatWaitsIsRejectedInTheNameOfTheFacilitator_AndOthersKeepTheirs()
    {
        await using var bench = new RoomBench();
        var (fay, bo, cy) = (bench.Join(RoomBench.Fay), bench.Join(RoomBench.Bo), bench.Join(RoomBench.Cy));
        fay.Do(new SetMode { Mode = MapMode.Approve });
        bo.Do(RoomBench.Actor("first"));
        cy.Do(RoomBench.Actor("others"));
        bo.Do(RoomBench.Actor("second"));
        bench.Await(() => bench.Room.KickAsync(RoomBench.Bo.Id, RoomBench.Fay)).Value.ShouldBe(2);
        bench.Room.Snapshot.Proposals.All.ShouldHaveSingleItem().By.ShouldBe(RoomBench.Cy.Id);
        var change = bench.Journal[^1].Change;
        (change.By, change.Client).ShouldBe((RoomBench.Fay.Id, new ClientId("server")));
        change.Ops.Count.ShouldBe(2);
        change.Ops.ShouldAllBe(op => op is RejectProposal);
        fay.Sees.Revs.ShouldBe([1, 2, 3, 4, 5]);
        fay.Do(new Undo { Rev = change.Rev });
        bench.Room.Snapshot.Proposals.Count.ShouldBe(3);
    }

    [Fact]
    public async Task J9_TakenInJustBeforeTheKick_IsRejectedToo()
    {
        await using var bench = new RoomBench();
        bench.Join(RoomBench.Fay).Do(new SetMode { Mode = MapMode.Private });
        var bo = bench.Join(RoomBench.Bo);
        bench.Stall();
        bo.Post(RoomBench.Actor("last word"));
        bench.Run();
        var kick = bench.Begin(() => bench.Room.KickAsync(RoomBench.Bo.Id, RoomBench.Fay));
        bench.Run();
        kick.IsCompleted.ShouldBeFalse();
        bench.EndStall();
        (await kick).Value.ShouldBe(1);
        bench.Room.Snapshot.Proposals.Count.ShouldBe(0);
    }

    [Fact]
    public async Task J9_TwoHundredAndOneWait_AreRejectedAtOnceInTwoChanges()
    {
        await using var bench = new RoomBench(new RoomOptions { OpsAtOnce = 1e9 });
        bench.Join(RoomBench.Fay).Do(new SetMode { Mode = MapMode.Approve });
        var bo = bench.Join(RoomBench.Bo);
        for (var i = 0; i < 201; i++)
        {
            bo.Do(RoomBench.Actor("a" + i));
        }

        bench.Await(() => bench.Room.KickAsync(RoomBench.Bo.Id, RoomBench.Fay)).Value.ShouldBe(201);
        bench.Room.Snapshot.Proposals.Count.ShouldBe(0);
        bench.Journal.TakeLast(2).Select(e => e.Change.Ops.Count).ShouldBe([200, 1]);
    }

    [Fact]
    public async Task J9_DiskFails_ThePersonIsOutAndTheFacilitatorIsTold()
    {
        await using var bench = new RoomBench();
        bench.Join(RoomBench.Fay).Do(new SetMode { Mode = MapMode.Approve });
        var bo = bench.Join(RoomBench.Bo);
        bo.Do(RoomBench.Actor("a"));
        bench.EveryCommit = StoreFault.Refuse;
        bench.Await(() => bench.Room.KickAsync(RoomBench.Bo.Id, RoomBench.Fay)).Error!.Code.ShouldBe(ErrorCode.StoreUnavailable);
        bo.Sees.Bye.ShouldBe("kicked");
        bench.EveryCommit = StoreFault.None;
        bench.Await(() => bench.Room.KickAsync(RoomBench.Bo.Id, RoomBench.Fay)).Value.ShouldBe(1);
    }

    [Fact]
    public async Task J4_StoreReplacedByAnOlderCopy_EndsSessionsAndTheyJoinAhead()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bo.Do(RoomBench.Actor("a"));
        bench.Await(() => bench.Disk.DeleteAsync(RoomBench.MapId, CancellationToken.None));
        bench.Await(() => bench.Disk.CreateAsync(
            MapSnapshot.Create(RoomBench.MapId, [new MapHead { Title = "Older" }]), default, CancellationToken.None));
        bo.Do(RoomBench.Actor("b"));
        bo.Sees.Bye.ShouldBe("busy");
        bench.Log.Count(RoomEvent.StoreWentBack).ShouldBe(1);
        bench.Join(RoomBench.Cy, since: 5).Joined.Mode.ShouldBe(JoinMode.Ahead);
    }
}
