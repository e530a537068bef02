using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Live.Rooms;

namespace ClusterGraph.Live.Tests.Sessions;

public sealed class FanOutTests
{
    [Fact]
    public async Task F1_F3_LongCatchUp_ComesInContiguousFramesOfBoundedSize()
    {
        await using var bench = new RoomBench(new RoomOptions { OpsAtOnce = 1e9, FrameBytes = 2_000 });
        var bo = bench.Join(RoomBench.Bo);
        for (var i = 0; i < 40; i++)
        {
            bo.Do(RoomBench.Actor("a" + i));
        }

        var cy = bench.Join(RoomBench.Cy, since: 0);
        cy.Sees.Revs.ShouldBe(Enumerable.Range(1, 40).Select(i => (long)i));
        var frames = cy.Sees.Frames.Where(f => f.Target == "changes").ToList();
        frames.Count.ShouldBeGreaterThan(4);
        frames.ShouldAllBe(f => f.Json.Length < 2_100);
        var spans = cy.Sees.Of("changes").Select(n => (n.GetProperty("from").GetInt64(), n.GetProperty("to").GetInt64()));
        spans.Aggregate(0L, (last, span) => span.Item1 == last + 1 ? span.Item2 : -1).ShouldBe(40);
    }

    [Fact]
    public async Task F3_OneChangeAboveTheLimit_ComesAlone()
    {
        await using var bench = new RoomBench(new RoomOptions { FrameBytes = 100 });
        var bo = bench.Join(RoomBench.Bo);
        bo.Do(RoomBench.Actor("a"), RoomBench.Actor("b"));
        bo.Sees.Revs.ShouldBe([1]);
    }

    [Fact]
    public async Task F10_ChangeAboveTheLimit_IsAnnouncedByNumberAndHeldBySnapshot()
    {
        await using var bench = new RoomBench(new RoomOptions { ChangeBytes = 1_000 });
        var (bo, fay, stage) = (bench.Join(RoomBench.Bo), bench.Join(RoomBench.Fay), bench.Join(RoomBench.Stage));
        bo.Do(RoomBench.Actor("a"));
        fay.Do(RoomBench.Actor("b"), RoomBench.Actor("c"), RoomBench.Actor("d"), RoomBench.Actor("e"));
        bo.Do(RoomBench.Actor("f"));
        foreach (var tab in new[] { bo, fay, stage })
        {
            var changes = tab.Sees.Changes.ToList();
            changes.Select(c => c.TryGetProperty("reload", out _)).ShouldBe([false, true, false]);
            changes[1].GetProperty("effects").GetArrayLength().ShouldBe(0);
            (changes[1].GetProperty("client").GetString(), changes[1].GetProperty("seq").GetInt64()).ShouldBe(("tab-fay", 1));
        }

        bench.Room.Snapshot.Actors.Count.ShouldBe(6);
        bench.Join(RoomBench.Ann, since: 1).Joined.Mode.ShouldBe(JoinMode.Snapshot);
        bench.Join(RoomBench.Cy, since: 2).Joined.Mode.ShouldBe(JoinMode.Delta);
    }

    [Fact]
    public async Task F10_AnnouncedUndo_TellsWhatItUndoes()
    {
        await using var bench = new RoomBench(new RoomOptions { ChangeBytes = 500 });
        var (bo, fay) = (bench.Join(RoomBench.Bo), bench.Join(RoomBench.Fay));
        for (var i = 1; i <= 4; i++)
        {
            bo.Do(RoomBench.Actor("a" + i));
        }

        fay.Do(new RevertPerson { Participant = RoomBench.Bo.Id });
        var last = fay.Sees.Changes.Last();
        last.GetProperty("reload").GetBoolean().ShouldBeTrue();
        last.GetProperty("undoes").EnumerateArray().Select(r => r.GetInt64()).ShouldBe([1, 2, 3, 4], ignoreOrder: true);
    }

    [Fact]
    public async Task F10_WhatOneAudienceSeesLessOf_IsAnnouncedToTheOthersOnly()
    {
        await using var bench = new RoomBench(new RoomOptions { ChangeBytes = 1_000 });
        var (fay, bo) = (bench.Join(RoomBench.Fay), bench.Join(RoomBench.Bo));
        MapOp[] hidden = [.. Enumerable.Range(0, 4).Select(i => RoomBench.Link("a", "b" + i, "l" + i, Visibility.Facilitators))];
        fay.Do([RoomBench.Actor("a"), .. Enumerable.Range(0, 4).Select(i => RoomBench.Actor("b" + i))]);
        fay.Do(hidden);
        fay.Sees.Changes.Last().TryGetProperty("reload", out _).ShouldBeTrue();
        bo.Sees.Changes.Last().TryGetProperty("reload", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task F4_TwoHundredInStep_ShareOneFrame()
    {
        await using var bench = new RoomBench();
        var tabs = Enumerable.Range(0, 200).Select(i => bench.Join(RoomBench.Stage, "stage" + i)).ToList();
        bench.Join(RoomBench.Bo).Do(RoomBench.Actor("a"));
        var frames = tabs.Select(t => t.Sees.Frames.Single(f => f.Target == "changes")).Distinct();
        frames.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task F5_SendTakesMoreThanTenSeconds_EndsThatSessionOnly()
    {
        await using var bench = new RoomBench();
        var (slow, fast, bo) = (bench.Join(RoomBench.Stage), bench.Join(RoomBench.Ann), bench.Join(RoomBench.Bo));
        bench.Pass(TimeSpan.FromSeconds(1));
        slow.Sees.StopReading();
        bo.Do(RoomBench.Actor("a"));
        bench.Pass(TimeSpan.FromSeconds(9));
        slow.Sees.IsClosed.ShouldBeFalse();
        bo.Do(RoomBench.Actor("b"));
        bench.Pass(TimeSpan.FromSeconds(2.5));
        slow.Sees.IsClosed.ShouldBeTrue();
        bench.Log.Count(RoomEvent.SlowSession).ShouldBe(1);
        fast.Sees.Revs.ShouldBe([1, 2]);
        bench.Room.Sessions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task F2_F5_CursorFallsOffTheRing_EndsThatSessionWithBusy()
    {
        await using var bench = new RoomBench(new RoomOptions { RingChanges = 4 });
        var (slow, bo) = (bench.Join(RoomBench.Stage), bench.Join(RoomBench.Bo));
        bench.Pass(TimeSpan.FromSeconds(1));
        slow.Sees.StopReading();
        for (var i = 0; i < 8; i++)
        {
            bo.Do(RoomBench.Actor("a" + i));
        }

        slow.Sees.GoOnReading();
        bench.Run();
        (slow.Sees.Bye, slow.Sees.IsClosed).ShouldBe(("busy", true));
        bench.Join(RoomBench.Stage, since: 0).Joined.Mode.ShouldBe(JoinMode.Snapshot);
    }

    [Fact]
    public async Task F5_SlowReader_GetsLargerFramesAndNotMoreOfThem()
    {
        await using var bench = new RoomBench();
        var (slow, bo) = (bench.Join(RoomBench.Stage), bench.Join(RoomBench.Bo));
        bench.Pass(TimeSpan.FromSeconds(1));
        slow.Sees.StopReading();
        for (var i = 0; i < 20; i++)
        {
            bo.Do(RoomBench.Actor("a" + i));
        }

        slow.Sees.GoOnReading();
        bench.Run();
        slow.Sees.Revs.ShouldBe(Enumerable.Range(1, 20).Select(i => (long)i));
        slow.Sees.Of("changes").Count().ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task F6_PersonWithoutConsent_IsNamedToFacilitatorsOnly()
    {
        await using var bench = new RoomBench();
        var (bo, fay, stage) = (bench.Join(RoomBench.Bo), bench.Join(RoomBench.Fay), bench.Join(RoomBench.Stage));
        fay.Do(RoomBench.Actor("p", DataClass.Person));
        string Name(Tab tab) => tab.Sees.Changes.Single().GetProperty("effects").EnumerateArray()
            .Single(e => e.GetProperty("kind").GetString() == "actor")
            .GetProperty("value").GetProperty("name").GetString()!;
        Name(fay).ShouldBe("Name of p");
        Name(bo).ShouldStartWith("Person ");
        Name(stage).ShouldBe(Name(bo));
    }

    [Fact]
    public async Task F6_LinkHiddenLater_ArrivesAsDroppedAndThenNotAtAll()
    {
        await using var bench = new RoomBench();
        var (fay, stage) = (bench.Join(RoomBench.Fay), bench.Join(RoomBench.Stage));
        fay.Do(RoomBench.Actor("a"), RoomBench.Actor("b"), RoomBench.Link("a", "b", "l"));
        fay.Do(new EditLink { Id = new("l"), Set = Json("""{"visibility":"facilitators"}""") });
        fay.Do(new EditLink { Id = new("l"), Set = Json("""{"note":"secret"}""") });
        var seen = stage.Sees.Changes.Skip(1).Select(c => c.GetProperty("effects")).ToList();
        seen[0][0].GetProperty("value").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        seen[1].GetArrayLength().ShouldBe(0);
        fay.Sees.Changes.Last().GetProperty("effects")[0].GetProperty("value").GetProperty("note").GetString()
            .ShouldBe("secret");
    }

    [Fact]
    public async Task F6_NoticeAboutAHiddenLink_DoesNotNameIt()
    {
        await using var bench = new RoomBench();
        var (fay, ann) = (bench.Join(RoomBench.Fay), bench.Join(RoomBench.Ann));
        var stage = bench.Join(RoomBench.Stage);
        fay.Do(RoomBench.Actor("a"), RoomBench.Actor("b"), RoomBench.Link("a", "b", "l", Visibility.Facilitators));
        bench.Stall();
        fay.Post(new EditLink { Id = new("l"), Set = Json("""{"note":"one"}""") });
        ann.Post(new EditLink { Id = new("l"), Set = Json("""{"note":"two"}""") });
        bench.Run();
        bench.EndStall();
        ann.Sees.Changes.Last().TryGetProperty("overwrote", out _).ShouldBeTrue();
        stage.Sees.Changes.Last().TryGetProperty("overwrote", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task F7_Proposal_IsSeenByItsAuthorAndFacilitatorsOnly()
    {
        await using var bench = new RoomBench();
        var (fay, bo, cy) = (bench.Join(RoomBench.Fay), bench.Join(RoomBench.Bo), bench.Join(RoomBench.Cy));
        fay.Do(new SetMode { Mode = MapMode.Private });
        bo.Do(RoomBench.Actor("a"));
        int Effects(Tab tab) => tab.Sees.Changes.Last().GetProperty("effects").GetArrayLength();
        (Effects(fay), Effects(bo), Effects(cy)).ShouldBe((1, 1, 0));
        fay.Do(new RevealProposals());
        Effects(cy).ShouldBe(Effects(bo) - 1);
    }

    [Fact]
    public async Task F11_Rating_IsToldToItsAuthorOnly_AsANumber()
    {
        await using var bench = new RoomBench();
        var (fay, bo, cy, stage) = (bench.Join(RoomBench.Fay), bench.Join(RoomBench.Bo), bench.Join(RoomBench.Cy), bench.Join(RoomBench.Stage));
        fay.Do(RoomBench.Actor("bank"));
        bo.Do(new SetRating { About = new("bank"), Reliance = 2, Sharing = 4 });
        var own = bo.Sees.Changes.Last();
        (own.GetProperty("client").GetString(), own.GetProperty("effects").GetArrayLength()).ShouldBe(("tab-bo", 0));
        foreach (var other in new[] { fay, cy, stage })
        {
            var told = other.Sees.Changes.Last();
            told.GetProperty("rev").GetInt64().ShouldBe(2);
            told.GetProperty("effects").GetArrayLength().ShouldBe(0);
            told.EnumerateObject().Select(p => p.Name).ShouldBe(["rev", "at", "what", "effects"]);
        }

        fay.Do(new RevealTrust());
        fay.Sees.Changes.Last().GetProperty("effects").EnumerateArray().Select(e => e.GetProperty("kind").GetString())
            .ShouldBe(["trust", "map"], ignoreOrder: true);
    }

    [Fact]
    public async Task F8_EverySixtyFourthRevision_CarriesTheHashOfTheAudience()
    {
        await using var bench = new RoomBench();
        var (fay, stage) = (bench.Join(RoomBench.Fay), bench.Join(RoomBench.Stage));
        for (var i = 0; i < 64; i++)
        {
            fay.Do(RoomBench.Actor("p" + i, DataClass.Person));
        }

        string? Hash(Tab tab) => tab.Sees.Changes.Last().GetProperty("hash").GetString();
        Hash(fay).ShouldBe(bench.Room.Snapshot.Hash(Audience.Full).ToString());
        Hash(stage).ShouldBe(bench.Room.Snapshot.Hash(Audience.Viewer).ToString());
        Hash(stage).ShouldNotBe(Hash(fay));
        fay.Sees.Changes.Count(c => c.TryGetProperty("hash", out _)).ShouldBe(1);
    }

    [Fact]
    public async Task F9_OutcomesOfOneBatch_ComeInTheOrderOfSeq()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bench.Stall();
        bo.Post(RoomBench.Actor("first"));
        bench.Run();
        bo.Post(RoomBench.Actor("second"));
        bo.Post(RoomBench.Actor("second"));
        bo.Post(RoomBench.Actor("third"));
        bench.Run();
        bench.EndStall();
        var targets = bo.Sees.Frames.Select(f => f.Target).Where(t => t is "changes" or "rejected").ToList();
        targets.ShouldBe(["changes", "changes", "rejected", "changes"]);
        bo.Sees.Revs.ShouldBe([1, 2, 3]);
    }

    private static System.Text.Json.JsonElement Json(string text) =>
        System.Text.Json.JsonDocument.Parse(text).RootElement.Clone();
}
