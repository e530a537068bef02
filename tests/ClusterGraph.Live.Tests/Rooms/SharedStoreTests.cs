using ClusterGraph.Live.Rooms;
using ClusterGraph.TestKit.Simulation;

namespace ClusterGraph.Live.Tests.Rooms;

/// <summary>Two processes with a room each of the same map, on one store.</summary>
public sealed class SharedStoreTests
{
    [Fact]
    public async Task R19_WhatTheOtherWrote_IsPublishedWithinAQuarterSecond()
    {
        await using var bench = new RoomBench(isShared: true);
        var stage = bench.Join(RoomBench.Stage);
        var other = bench.OpenElsewhere();
        bench.Execute(other, RoomBench.Actor("a"));

        bench.Pass(TimeSpan.FromMilliseconds(250));

        stage.Sees.Revs.ShouldBe([1]);
        bench.Room.Snapshot.Revision.Value.ShouldBe(1);
    }

    [Fact]
    public async Task R19_WhoComesSecond_IsWorkedOutAnewOnTheNewHead()
    {
        await using var bench = new RoomBench(isShared: true);
        var (bo, stage) = (bench.Join(RoomBench.Bo), bench.Join(RoomBench.Stage));
        bench.Execute(bench.OpenElsewhere(), RoomBench.Actor("a"));

        // Nothing was polled yet: the room learns of the other's change when its own is refused.
        bo.Do(RoomBench.Actor("b")).ShouldBe(SubmitReply.Queued);
        bo.Do(RoomBench.Actor("a")).ShouldBe(SubmitReply.Queued);

        stage.Sees.Revs.ShouldBe([1, 2]);
        bo.Sees.Rejections.ShouldBe([(2, "duplicate_id")]);
        bench.Journal.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(4, "Queued")]
    [InlineData(5, "Retry")]
    public async Task R12_WhoIsOvertakenAgainAndAgain_IsTriedFiveTimes(int overtaken, string answer)
    {
        await using var bench = new RoomBench(isShared: true);
        var (bo, other, left) = (bench.Join(RoomBench.Bo), bench.OpenElsewhere(), overtaken);
        bench.BeforeCommit = () => left-- > 0 ? other.ExecuteAsync(RoomBench.Fay, [RoomBench.Actor($"other{left}")]) : Task.CompletedTask;

        bo.Do(RoomBench.Actor("b")).Status.ToString().ShouldBe(answer);

        bench.Journal.Count.ShouldBe(answer == "Queued" ? overtaken + 1 : overtaken);
        bo.Sees.Revs.Count().ShouldBe(bench.Journal.Count);
    }

    [Fact]
    public async Task R19_WhoComesFromTheOtherAndHasSeenMore_IsNotAhead()
    {
        await using var bench = new RoomBench(isShared: true);
        bench.Execute(bench.OpenElsewhere(), RoomBench.Actor("a"));

        var bo = bench.Join(RoomBench.Bo, since: 1);

        bo.Joined.Mode.ShouldBe(JoinMode.Delta);
        bench.Join(RoomBench.Cy, since: 2).Joined.Mode.ShouldBe(JoinMode.Ahead);
    }

    [Fact]
    public async Task R19_WhoWasRefusedByTheOther_GoesOnHereWithTheNextNumber()
    {
        await using var bench = new RoomBench(isShared: true);
        var there = bench.Join(RoomBench.Bo, at: bench.OpenElsewhere());
        there.Do(RoomBench.Edit("nobody", """{"name":"x"}"""));
        there.Sees.Rejections.ShouldHaveSingleItem();

        // A refusal moves no head: only the client itself tells that something happened elsewhere.
        var here = bench.Join(RoomBench.Bo, since: 0, acked: 1);

        here.Joined.LastSeq.ShouldBe(1);
        here.Do(RoomBench.Actor("a")).ShouldBe(SubmitReply.Queued);
        here.Sees.Revs.ShouldBe([1]);
    }

    [Fact]
    public async Task R19_RefusalByTheOther_IsToldHereToWhoHasNotHeardIt()
    {
        await using var bench = new RoomBench(isShared: true);
        var there = bench.Join(RoomBench.Bo, at: bench.OpenElsewhere());
        there.Do(RoomBench.Edit("nobody", """{"name":"x"}"""));
        there.Do(RoomBench.Actor("a"));
        bench.Pass(TimeSpan.FromMilliseconds(250));

        var here = bench.Join(RoomBench.Bo, since: 0, acked: 0);
        bench.Run();

        here.Joined.LastSeq.ShouldBe(2);
        here.Sees.Rejections.Select(r => r.Seq).ShouldBe([1]);
        here.Sees.Revs.ShouldBe([1]);
    }

    [Fact]
    public async Task R19_SentHereAndThere_IsToldOnceWhatBecameOfIt()
    {
        await using var bench = new RoomBench(isShared: true);
        var here = bench.Join(RoomBench.Bo);
        var there = bench.Join(RoomBench.Bo, at: bench.OpenElsewhere());
        there.Do(RoomBench.Edit("nobody", """{"name":"x"}"""));
        there.Do(RoomBench.Actor("a"));

        here.Do(RoomBench.Edit("nobody", """{"name":"x"}""")).ShouldBe(SubmitReply.Queued);
        here.Do(RoomBench.Actor("a")).ShouldBe(SubmitReply.Queued);

        here.Sees.Rejections.Select(r => r.Seq).ShouldBe([1]);
        here.Sees.Revs.ShouldBe([1]);
        bench.Journal.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task R19_WhatTheOtherWrote_IsReadWithoutLoadingTheMapAgain()
    {
        await using var bench = new RoomBench(isShared: true);
        var stage = bench.Join(RoomBench.Stage);
        var other = bench.OpenElsewhere();
        bench.NextLoad = StoreFault.ThrowBefore;

        bench.Execute(other, RoomBench.Actor("a"));
        bench.Pass(TimeSpan.FromMilliseconds(250));

        stage.Sees.Revs.ShouldBe([1]);
        bench.NextLoad.ShouldBe(StoreFault.ThrowBefore, "Nothing was loaded.");
    }

    [Fact]
    public async Task R19_MapDeletedElsewhere_EndsTheRoom()
    {
        await using var bench = new RoomBench(isShared: true);
        var bo = bench.Join(RoomBench.Bo);
        bench.Await(() => bench.Disk.DeleteAsync(RoomBench.MapId, CancellationToken.None)).IsOk.ShouldBeTrue();

        bench.Pass(TimeSpan.FromMilliseconds(250));

        bo.Sees.Bye.ShouldBe("session_ended");
    }

    [Fact]
    public async Task R19_StoreThatCannotBeAsked_ChangesNothing()
    {
        await using var bench = new RoomBench(isShared: true);
        var stage = bench.Join(RoomBench.Stage);
        bench.NextHeads = StoreFault.ThrowBefore;

        bench.Pass(TimeSpan.FromMilliseconds(250));
        bench.Execute(bench.OpenElsewhere(), RoomBench.Actor("a"));
        bench.Pass(TimeSpan.FromMilliseconds(250));

        stage.Sees.Revs.ShouldBe([1]);
    }
}
