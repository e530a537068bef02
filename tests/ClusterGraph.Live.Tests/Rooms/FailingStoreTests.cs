using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Live.Rooms;
using ClusterGraph.Live.Tests.Simulation;
using ClusterGraph.TestKit.Simulation;

namespace ClusterGraph.Live.Tests.Rooms;

public sealed class FailingStoreTests
{
    [Fact]
    public async Task R12_StoreRefuses_NothingIsShownAndTheSameNumberGoesInLater()
    {
        await using var bench = new RoomBench();
        var (bo, stage) = (bench.Join(RoomBench.Bo), bench.Join(RoomBench.Stage));
        bench.NextCommit = StoreFault.Refuse;
        var reply = bo.Send(1, RoomBench.Actor("a"));

        // The room tries once more before it gives up, so the refusal was not even noticed.
        reply.ShouldBe(SubmitReply.Queued);
        stage.Sees.Revs.ShouldBe([1]);
        bench.Log.Count(RoomEvent.CommitFailed).ShouldBe(1);
    }

    [Fact]
    public async Task R12_StoreRefusesForLong_AnswersRetryAndShowsNothing()
    {
        await using var bench = new RoomBench();
        var (bo, stage) = (bench.Join(RoomBench.Bo), bench.Join(RoomBench.Stage));
        bench.EveryCommit = StoreFault.Refuse;
        var reply = bo.Send(1, RoomBench.Actor("a"));
        (reply.Status, reply.Error!.Code).ShouldBe((SubmitStatus.Retry, ErrorCode.StoreUnavailable));
        reply.AfterMs!.Value.ShouldBePositive();
        stage.Sees.Revs.ShouldBeEmpty();
        bench.Room.Snapshot.Revision.ShouldBe(Revision.Zero);

        bench.EveryCommit = StoreFault.None;
        bo.Send(1, RoomBench.Actor("a")).ShouldBe(SubmitReply.Queued);
        stage.Sees.Revs.ShouldBe([1]);
    }

    [Theory]
    [InlineData(StoreFault.UnknownDone)]
    [InlineData(StoreFault.UnknownNotDone)]
    [InlineData(StoreFault.ThrowBefore)]
    [InlineData(StoreFault.ThrowAfter)]
    public async Task R13_OutcomeUnknown_TakesEffectExactlyOnce(StoreFault fault)
    {
        await using var bench = new RoomBench();
        var (bo, stage) = (bench.Join(RoomBench.Bo), bench.Join(RoomBench.Stage));
        bo.Do(RoomBench.Actor("a"));
        bench.NextCommit = fault;
        bo.Do(RoomBench.Actor("b")).ShouldBe(SubmitReply.Queued);
        bench.NextCommit = fault;
        bo.Do(RoomBench.Actor("a")).ShouldBe(SubmitReply.Queued);
        bench.NextCommit = fault;
        bench.Await(() => bench.Room.ExecuteAsync(RoomBench.Fay, [RoomBench.Actor("c")])).Value!.Rev.Value.ShouldBe(3);
        stage.Sees.Revs.ShouldBe([1, 2, 3]);
        bo.Sees.Rejections.ShouldBe([(3, "duplicate_id")]);
        bench.Journal.Count.ShouldBe(3);
    }

    [Fact]
    public async Task R13_AnotherWriterWasThere_ItsChangesArePublishedFirst()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        var other = new RoomRegistry(bench.Disk, bench.Options, bench.Time, new SimLog());
        var there = bench.Await(() => other.GetAsync(RoomBench.MapId))!;
        bench.Await(() => there.ExecuteAsync(RoomBench.Fay, [RoomBench.Actor("theirs")]));
        bo.Do(RoomBench.Actor("ours")).ShouldBe(SubmitReply.Queued);
        bo.Sees.Revs.ShouldBe([1, 2]);
        bench.Room.Snapshot.Actors.Count.ShouldBe(2);
        bench.Await(async () =>
        {
            await other.CloseAsync();
            return true;
        });
    }

    [Fact]
    public async Task R14_DamagedJournal_CanBeJoinedButNotWritten()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bench.NextCommit = StoreFault.Damaged;
        var reply = bo.Do(RoomBench.Actor("a"));
        (reply.Status, reply.Error!.Code).ShouldBe((SubmitStatus.Refused, ErrorCode.MapReadOnly));
        bench.Room.IsReadOnly.ShouldBeTrue();
        bench.Join(RoomBench.Cy).Send(1, RoomBench.Actor("b")).Error!.Code.ShouldBe(ErrorCode.MapReadOnly);
    }

    [Fact]
    public async Task R15_MapDeleted_EndsAllSessions()
    {
        await using var bench = new RoomBench();
        var (bo, stage) = (bench.Join(RoomBench.Bo), bench.Join(RoomBench.Stage));
        bench.Await(() => bench.Disk.DeleteAsync(RoomBench.MapId, CancellationToken.None));
        bo.Do(RoomBench.Actor("a")).Error!.Code.ShouldBe(ErrorCode.SessionEnded);
        (bo.Sees.Bye, stage.Sees.Bye).ShouldBe(("session_ended", "session_ended"));
        bench.TryJoin(RoomBench.Cy).ShouldBeNull();
    }

    [Fact]
    public async Task R16_SnapshotCannotBeKept_ChangesGoOn()
    {
        await using var bench = new RoomBench(new RoomOptions { SnapshotEvery = 2 });
        var bo = bench.Join(RoomBench.Bo);
        bench.SnapshotFault = StoreFault.ThrowBefore;
        bo.Do(RoomBench.Actor("a")).ShouldBe(SubmitReply.Queued);
        for (var i = 0; i < 4; i++)
        {
            bo.Do(RoomBench.Edit("a", $$"""{"note":"{{i}}"}""")).ShouldBe(SubmitReply.Queued);
        }

        bench.Log.Count(RoomEvent.SnapshotNotKept).ShouldBe(2);
        bench.Journal.Count.ShouldBe(5);
    }

    [Fact]
    public async Task R16_LargeMap_IsKeptAfterHalfAsManyChangesAsItHasElements()
    {
        await using var bench = new RoomBench(new RoomOptions { SnapshotEvery = 2 });
        var bo = bench.Join(RoomBench.Bo);
        bench.SnapshotFault = StoreFault.Refuse;

        // The head, and five actors with two positions each: sixteen elements.
        bo.Do([.. Enumerable.Range(1, 5).Select(i => RoomBench.Actor("a" + i))]);
        var noted = new List<int>();
        for (var rev = 2; rev <= 9; rev++)
        {
            bo.Do(RoomBench.Edit("a1", $$"""{"note":"{{rev}}"}"""));
            noted.Add(bench.Log.Count(RoomEvent.SnapshotNotKept));
        }

        noted.ShouldBe([0, 0, 0, 0, 0, 0, 1, 1], "it is due with the eighth change");
    }

    [Fact]
    public async Task R16_SnapshotTakesLong_NoChangeWaitsForIt()
    {
        await using var bench = new RoomBench(new RoomOptions { SnapshotEvery = 1 });
        var (bo, stage) = (bench.Join(RoomBench.Bo), bench.Join(RoomBench.Stage));
        bench.Stall(StoreCall.SaveSnapshot);
        bo.Do(RoomBench.Actor("a"));
        bo.Do(RoomBench.Actor("b")).ShouldBe(SubmitReply.Queued);
        stage.Sees.Revs.ShouldBe([1, 2]);
        bench.EndStall();
    }

    [Fact]
    public async Task R12_AnyCallFailsInAnyWay_NothingDiverges()
    {
        foreach (var fault in Enum.GetValues<StoreFault>().Where(f => f is not (StoreFault.None or StoreFault.Damaged)))
        {
            var hasFired = true;
            for (var n = 1; hasFired; n++)
            {
                var left = n;
                var plan = new SimPlan { OpsPerClient = 2, Faults = _ => --left == 0 ? fault : StoreFault.None };
                await using var world = new SimWorld(n, plan);
                world.Run().ShouldBeEmpty($"call {n} fails with {fault}");
                hasFired = world.Store.Fired > 0;
            }
        }
    }
}
