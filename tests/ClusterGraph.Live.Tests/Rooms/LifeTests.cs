using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Live.Rooms;
using ClusterGraph.TestKit.Simulation;

namespace ClusterGraph.Live.Tests.Rooms;

public sealed class LifeTests
{
    [Fact]
    public async Task L1_FiftyAtOnceThenTenASecond()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        var replies = Enumerable.Range(1, 60).Select(i => bo.Send(i, RoomBench.Actor("a" + i))).ToList();
        replies.Count(r => r.Status == SubmitStatus.Queued).ShouldBe(50);
        replies[50].Error!.Code.ShouldBe(ErrorCode.RateLimited);
        replies[50].AfterMs.ShouldBe(100);
        bench.Pass(TimeSpan.FromSeconds(1));
        Enumerable.Range(51, 20).Count(i => bo.Send(i, RoomBench.Actor("a" + i)).Status == SubmitStatus.Queued).ShouldBe(10);
    }

    [Fact]
    public async Task L1_TwoTabsOfOnePerson_ShareTheRateAndOthersHaveTheirOwn()
    {
        await using var bench = new RoomBench();
        MapOp[] thirty = [.. Enumerable.Range(0, 30).Select(i => RoomBench.Actor("a" + i))];
        bench.Join(RoomBench.Bo, "tab1").Do(thirty).Status.ShouldBe(SubmitStatus.Queued);
        bench.Join(RoomBench.Bo, "tab2").Do(thirty).Error!.Code.ShouldBe(ErrorCode.RateLimited);
        bench.Join(RoomBench.Cy).Do(thirty).Status.ShouldBe(SubmitStatus.Queued);
        MapOp[] many = [.. Enumerable.Range(0, 200).Select(i => RoomBench.Actor("b" + i))];
        bench.Join(RoomBench.Fay).Do(many).Status.ShouldBe(SubmitStatus.Queued);
    }

    [Fact]
    public async Task L1_BatchAboveTheBucket_PassesWhenTheBucketIsFull()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        MapOp[] many = [.. Enumerable.Range(0, 200).Select(i => RoomBench.Actor("b" + i))];
        bo.Send(1, many).Status.ShouldBe(SubmitStatus.Queued);
        bo.Send(2, RoomBench.Actor("c")).Status.ShouldBe(SubmitStatus.Retry);
    }

    [Fact]
    public async Task L2_AskedTwice_TheRoomIsTheSame()
    {
        await using var bench = new RoomBench();
        var (first, second) = (bench.Begin(() => bench.Registry.GetAsync(RoomBench.MapId)), bench.Open());
        bench.Run();
        (await first).ShouldBeSameAs(second);
        bench.Await(() => bench.Registry.GetAsync(new MapId("nowhere"))).ShouldBeNull();
    }

    [Fact]
    public async Task L2_UnusedForFiveMinutes_IsClosedAndOpensAgain()
    {
        await using var bench = new RoomBench();
        var first = bench.Room;
        var bo = bench.Join(RoomBench.Bo);
        bo.Do(RoomBench.Actor("a"));
        bench.Pass(TimeSpan.FromMinutes(6));
        bench.Registry.Opened().ShouldBe([first]);
        bo.Leave();
        bench.Pass(TimeSpan.FromMinutes(6));
        bench.Registry.Opened().ShouldBeEmpty();
        bench.Open().ShouldNotBeSameAs(first);
        bench.Room.Snapshot.Actors.Count.ShouldBe(1);
    }

    [Fact]
    public async Task L3_Closing_WritesWhatWaitsAndSendsClientsAway()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bench.Stall();
        var replies = Enumerable.Range(0, 5).Select(i => bo.Begin(RoomBench.Actor("a" + i))).ToList();
        bench.Run();
        var closing = bench.Begin(async () =>
        {
            await bench.Registry.CloseAsync();
            return true;
        });
        bench.Run();
        closing.IsCompleted.ShouldBeFalse();
        var late = bo.Begin(RoomBench.Actor("late"));
        bench.EndStall();
        closing.IsCompletedSuccessfully.ShouldBeTrue();
        replies.ShouldAllBe(r => r.Result == SubmitReply.Queued);
        (await late).Error!.Code.ShouldBe(ErrorCode.Busy);
        bench.Journal.Count.ShouldBe(5);
        (bo.Sees.Revs.Count(), bo.Sees.Bye, bo.Sees.IsClosed).ShouldBe((5, "busy", true));
        bench.Await(() => bench.Registry.GetAsync(RoomBench.MapId)).ShouldBeNull();
    }

    [Fact]
    public async Task L2_OpeningFailsOnce_TheNextAttemptSucceeds()
    {
        await using var bench = new RoomBench();
        bench.NextLoad = StoreFault.Refuse;
        Should.Throw<IOException>(bench.Kill);
        bench.Open().Snapshot.Revision.ShouldBe(Revision.Zero);
    }
}
