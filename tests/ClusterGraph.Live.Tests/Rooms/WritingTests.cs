using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Live.Rooms;
using ClusterGraph.TestKit.Simulation;

namespace ClusterGraph.Live.Tests.Rooms;

public sealed class WritingTests
{
    private static readonly RoomOptions Unlimited = new() { OpsAtOnce = 1e9, OpsPerSecond = 1e9 };

    [Fact]
    public async Task R2_AcceptedAndRejectedInTurn_RevisionsHaveNoGap()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bo.Do(RoomBench.Actor("a")).Status.ShouldBe(SubmitStatus.Queued);
        bo.Do(RoomBench.Actor("a")).Status.ShouldBe(SubmitStatus.Queued);
        bo.Do(RoomBench.Actor("b")).Status.ShouldBe(SubmitStatus.Queued);
        bo.Sees.Revs.ShouldBe([1, 2]);
        bo.Sees.Rejections.ShouldBe([(2, "duplicate_id")]);
    }

    [Fact]
    public async Task R3_WhileTheStoreWrites_NothingIsVisible()
    {
        await using var bench = new RoomBench();
        var (bo, stage) = (bench.Join(RoomBench.Bo), bench.Join(RoomBench.Stage));
        bench.Stall();
        var first = bo.Begin(RoomBench.Actor("a"));
        var second = bo.Begin(RoomBench.Actor("a"));
        bench.Run();
        first.IsCompleted.ShouldBeFalse();
        second.IsCompleted.ShouldBeFalse();
        stage.Sees.Revs.ShouldBeEmpty();
        bo.Sees.Rejections.ShouldBeEmpty();
        bench.Room.Snapshot.Revision.ShouldBe(Revision.Zero);

        bench.EndStall();
        stage.Sees.Revs.ShouldBe([1]);
        bo.Sees.Rejections.ShouldBe([(2, "duplicate_id")]);
        bench.Room.Snapshot.Revision.Value.ShouldBe(1);
    }

    [Fact]
    public async Task R4_SameSubmissionThrice_TakesEffectOnce()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bench.Stall();
        var replies = Enumerable.Range(0, 2).Select(_ => bo.BeginSend(1, RoomBench.Actor("a"))).ToList();
        bench.Run();
        bench.EndStall();
        replies.Add(bo.BeginSend(1, RoomBench.Actor("a")));
        bench.Run();
        replies.ShouldAllBe(r => r.Result == SubmitReply.Queued);
        bench.Journal.Count.ShouldBe(1);
        bo.Sees.Revs.ShouldBe([1]);
    }

    [Fact]
    public async Task R4_KilledBeforeTheWrite_TheRetryAppliesOnce()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bench.Stall();
        bo.Post(RoomBench.Actor("a"));
        bench.Run();
        bench.Kill();
        bench.Journal.ShouldBeEmpty();
        bo = bench.Join(RoomBench.Bo, since: 0);
        bo.Do(RoomBench.Actor("a"));
        bo.Sees.Revs.ShouldBe([1]);
        bench.Journal.Count.ShouldBe(1);
    }

    [Fact]
    public async Task R4_KilledBetweenWriteAndAnswer_TheRetryFindsTheSameRevision()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bench.NextCommit = StoreFault.UnknownDone;
        bench.NextLoad = StoreFault.Refuse;
        bo.Do(RoomBench.Actor("a")).Error!.Code.ShouldBe(ErrorCode.StoreUnavailable);
        bo.Sees.Revs.ShouldBeEmpty();
        bench.Kill();
        bo = bench.Join(RoomBench.Bo, since: 0);
        bo.Joined.LastSeq.ShouldBe(1);
        bo.Send(1, RoomBench.Actor("a")).ShouldBe(SubmitReply.Queued);
        bo.Sees.Revs.ShouldBe([1]);
        bench.Journal.Count.ShouldBe(1);
    }

    [Fact]
    public async Task R4_RejectedSubmissionAgain_IsRejectedAgainAlsoAfterARestart()
    {
        await using var bench = new RoomBench();
        bench.Join(RoomBench.Bo).Do(RoomBench.Edit("nobody", """{"name":"x"}"""));
        bench.Kill();
        bench.Join(RoomBench.Ann).Do(RoomBench.Actor("nobody"));
        var bo = bench.Join(RoomBench.Bo, since: 0, acked: 1);
        bo.Sees.Rejections.ShouldBeEmpty();
        bo.Send(1, RoomBench.Edit("nobody", """{"name":"x"}""")).ShouldBe(SubmitReply.Queued);
        bo.Sees.Rejections.ShouldBe([(1, "not_found")]);
        bench.Journal.Count.ShouldBe(1);
    }

    [Fact]
    public async Task R5_SameNumberOtherContent_IsOpConflict()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bo.Send(1, RoomBench.Actor("a"));
        var reply = bo.Send(1, RoomBench.Actor("b"));
        reply.Status.ShouldBe(SubmitStatus.Refused);
        reply.Error!.Code.ShouldBe(ErrorCode.OpConflict);
        bench.Room.Snapshot.Actors.Count.ShouldBe(1);
    }

    [Fact]
    public async Task R6_Gap_IsResendFromWithTheExpectedNumber()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bo.Send(1, RoomBench.Actor("a"));
        var reply = bo.Send(3, RoomBench.Actor("c"));
        (reply.Status, reply.Error!.Code, reply.Expected).ShouldBe((SubmitStatus.Refused, ErrorCode.ResendFrom, 2));
        bo.Send(2, RoomBench.Actor("b")).Status.ShouldBe(SubmitStatus.Queued);
        bo.Send(3, RoomBench.Actor("c")).Status.ShouldBe(SubmitStatus.Queued);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task R6_NumberBelowOne_IsRefused(long seq)
    {
        await using var bench = new RoomBench();
        bench.Join(RoomBench.Bo).Send(seq, RoomBench.Actor("a")).Error!.Code.ShouldBe(ErrorCode.InvalidField);
    }

    [Fact]
    public async Task R9_OneBadOperation_LeavesNothingOfTheOthers()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bo.Do(RoomBench.Actor("a"), RoomBench.Actor("b"), RoomBench.Link("a", "nobody", "l"));
        bench.Room.Snapshot.Actors.Count.ShouldBe(0);
        bo.Sees.Rejections.Single().Seq.ShouldBe(1);
    }

    [Fact]
    public async Task R9_PasteBeyondAMapLimit_IsRejectedWhole()
    {
        await using var bench = new RoomBench();
        var ann = bench.Join(RoomBench.Ann);
        var stages = Enumerable.Range(0, MapLimits.Stages + 1).Select(i => (MapOp)new PutStage
        {
            Stage = new Stage { Id = new("s" + i), Name = "Stage " + i, Order = i, Kind = StageKind.Chain },
        });
        ann.Do([.. stages]);
        ann.Sees.Rejections.ShouldBe([(1, "limit_reached")]);
        bench.Room.Snapshot.Stages.Count.ShouldBe(0);
    }

    [Fact]
    public async Task R10_WhatWaitsDuringAWrite_GoesIntoFewBatches()
    {
        await using var bench = new RoomBench(Unlimited);
        var bo = bench.Join(RoomBench.Bo);
        bench.Stall();
        for (var i = 0; i < 600; i++)
        {
            bo.Post(RoomBench.Actor("a" + i));
        }

        bench.Run();
        var before = bench.Store.Calls;
        bench.EndStall();
        bench.Journal.Count.ShouldBe(600);
        (bench.Store.Calls - before).ShouldBe(3, "600 less the first, in batches of at most 256");
        bo.Sees.Revs.ShouldBe(Enumerable.Range(1, 600).Select(i => (long)i));
    }

    [Fact]
    public async Task R11_FullQueue_AnswersBusyAndLosesNothing()
    {
        await using var bench = new RoomBench(Unlimited);
        var bo = bench.Join(RoomBench.Bo);
        bench.Stall();
        bo.Post(RoomBench.Actor("first"));
        bench.Run();
        var replies = Enumerable.Range(0, 1_030).Select(i => bo.Begin(RoomBench.Actor("a" + i))).ToList();
        bench.Run();
        replies.Count(r => r.IsCompleted).ShouldBe(6);
        replies.Where(r => r.IsCompleted).ShouldAllBe(r => r.Result.Error!.Code == ErrorCode.Busy && r.Result.AfterMs > 0);
        bench.EndStall();
        bench.Room.Snapshot.Actors.Count.ShouldBe(1_025);
        bo.Send(1_026, RoomBench.Actor("a1024")).Status.ShouldBe(SubmitStatus.Queued);
    }

    [Fact]
    public async Task R11_FourMegabytesWaiting_AnswersBusy()
    {
        await using var bench = new RoomBench(Unlimited);
        var bo = bench.Join(RoomBench.Bo);
        bench.Stall();
        bo.Post(RoomBench.Actor("first"));
        bench.Run();
        var replies = Enumerable.Range(2, 5).Select(i => bo.BeginSend(i, 1_000_000, RoomBench.Actor("a" + i))).ToList();
        bench.Run();
        replies.Select(r => r.IsCompleted).ShouldBe([false, false, false, false, true]);
        bench.EndStall();
    }

    [Fact]
    public async Task R18_WallClockBackADay_ChangesNoOrder()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bo.Do(RoomBench.Actor("a"));
        bench.Time.Skew = TimeSpan.FromDays(-1);
        bo.Do(RoomBench.Edit("a", """{"name":"later"}"""));
        bo.Sees.Revs.ShouldBe([1, 2]);
        bench.Room.Snapshot.Actors.Find("a")!.Name.ShouldBe("later");
        bench.Journal[1].Change.At.ShouldBeLessThan(bench.Journal[0].Change.At);
    }

    [Fact]
    public async Task R8_ParticipantActsAsFacilitator_IsRejectedForGood()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bo.Do(new SetMode { Mode = MapMode.Frozen });
        bo.Do(new AddActor
        {
            Actor = RoomBench.Actor("a").Actor with { By = new ParticipantId("fay"), Rev = new Revision(7) },
        });
        bo.Sees.Rejections.ShouldBe([(1, "forbidden"), (2, "invalid_field")]);
        bench.Journal.ShouldBeEmpty();
        bench.Join(RoomBench.Bo, since: 0, acked: 2).Joined.LastSeq.ShouldBe(2);
    }

    [Fact]
    public async Task R17_ServerMadeChange_IsOnDiskWhenItsTaskEnds()
    {
        await using var bench = new RoomBench();
        var stage = bench.Join(RoomBench.Stage);
        var change = bench.Await(() => bench.Room.ExecuteAsync(RoomBench.Fay, [RoomBench.Actor("a")])).Value!;
        bench.Journal.Single().Change.Rev.ShouldBe(change.Rev);
        stage.Sees.Revs.ShouldBe([1]);
        bench.Await(() => bench.Room.ExecuteAsync(RoomBench.Fay, [RoomBench.Actor("a")]))
            .Error!.Code.ShouldBe(ErrorCode.DuplicateId);
        bench.Await(() => bench.Room.ExecuteAsync(RoomBench.Fay, [RoomBench.Actor("b")])).Value!.Rev.Value.ShouldBe(2);
    }
}
