using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Live.Rooms;

namespace ClusterGraph.Live.Tests.Rooms;

public sealed class ConflictTests
{
    [Fact]
    public async Task R2_TwoEditTheSameField_TheLaterStandsAndTheLoserIsTold()
    {
        await using var bench = new RoomBench();
        var (ann, fay) = (bench.Join(RoomBench.Ann), bench.Join(RoomBench.Fay));
        ann.Do(RoomBench.Actor("a"));
        bench.Stall();
        fay.Post(RoomBench.Edit("a", """{"name":"Fay's"}"""));
        ann.Post(RoomBench.Edit("a", """{"name":"Ann's"}"""));
        bench.Run();
        bench.EndStall();
        bench.Room.Snapshot.Actors.Find("a")!.Name.ShouldBe(bench.Journal[2].Change.By == RoomBench.Ann.Id ? "Ann's" : "Fay's");
        var notice = fay.Sees.Changes.Last().GetProperty("overwrote")[0];
        notice.GetProperty("rev").GetInt64().ShouldBe(2);
        notice.GetProperty("by").GetString().ShouldBe(bench.Journal[1].Change.By.Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task R9_RemoveActorAgainstAddLink_NoLinkDangles(bool isRemovedFirst)
    {
        await using var bench = new RoomBench();
        var (ann, bo) = (bench.Join(RoomBench.Ann), bench.Join(RoomBench.Bo));
        ann.Do(RoomBench.Actor("a"), RoomBench.Actor("b"));
        if (isRemovedFirst)
        {
            ann.Do(new RemoveActor { Id = new("a") });
        }

        bo.Do(RoomBench.Link("a", "b", "l"));
        if (!isRemovedFirst)
        {
            ann.Do(new RemoveActor { Id = new("a") });
        }

        bench.Room.Snapshot.Links.Count.ShouldBe(0);
        bo.Sees.Rejections.Count().ShouldBe(isRemovedFirst ? 1 : 0);
        ann.Do(new RestoreActor { Id = new("a") });
        bench.Room.Snapshot.Links.Count.ShouldBe(isRemovedFirst ? 0 : 1);
    }

    [Fact]
    public async Task R4_SameLinkFromTwoTables_IsOneLinkSaidByTwo()
    {
        await using var bench = new RoomBench();
        var (bo, cy) = (bench.Join(RoomBench.Bo), bench.Join(RoomBench.Cy));
        bo.Do(RoomBench.Actor("a"), RoomBench.Actor("b"));
        bo.Do(RoomBench.Link("a", "b", "bos"));
        cy.Do(RoomBench.Link("a", "b", "cys"));
        var link = bench.Room.Snapshot.Links.All.ShouldHaveSingleItem();
        link.Assertions!.Select(a => a.By).ShouldBe([RoomBench.Bo.Id, RoomBench.Cy.Id]);
    }

    [Fact]
    public async Task R2_EditInFlightDuringAMerge_LandsOnTheSurvivor()
    {
        await using var bench = new RoomBench();
        var (ann, bo) = (bench.Join(RoomBench.Ann), bench.Join(RoomBench.Bo));
        bo.Do(RoomBench.Actor("a"));
        bo.Do(RoomBench.Actor("b"));
        ann.Do(new MergeActors { From = new("a"), Into = new("b") });
        bo.Do(RoomBench.Edit("a", """{"note":"still on my way"}"""));
        bench.Room.Snapshot.Actors.All.ShouldHaveSingleItem().Note.ShouldBe("still on my way");
    }

    [Fact]
    public async Task R4_CreatedAndDeletedOffline_IsNotResurrected()
    {
        await using var bench = new RoomBench();
        bench.Join(RoomBench.Bo).Send(1, RoomBench.Actor("a"));
        var again = bench.Join(RoomBench.Bo, since: 0);
        again.Send(1, RoomBench.Actor("a"));
        again.Send(2, new RemoveActor { Id = new("a") });
        again.Send(1, RoomBench.Actor("a"));
        again.Send(2, new RemoveActor { Id = new("a") });
        bench.Room.Snapshot.Actors.Count.ShouldBe(0);
        bench.Journal.Count.ShouldBe(2);
    }

    [Fact]
    public async Task U1_UndoInTheSameBatch_TakesBackWhatIsNotYetWritten()
    {
        await using var bench = new RoomBench();
        var bo = bench.Join(RoomBench.Bo);
        bench.Stall();
        bo.Post(RoomBench.Actor("first"));
        bench.Run();
        bo.Post(RoomBench.Actor("second"));
        bo.Post(new Undo());
        bench.Run();
        bench.EndStall();
        bench.Room.Snapshot.Actors.All.Select(a => a.Id.Value).ShouldBe(["first"]);
        bo.Sees.Changes.Last().GetProperty("undoes")[0].GetInt64().ShouldBe(2);
    }

    [Fact]
    public async Task U1_UndoAfterAnothersEdit_LeavesTheirFieldAlone()
    {
        await using var bench = new RoomBench();
        var (ann, fay) = (bench.Join(RoomBench.Ann), bench.Join(RoomBench.Fay));
        fay.Do(RoomBench.Actor("a"));
        ann.Do(RoomBench.Edit("a", """{"name":"Ann's","note":"Ann's"}"""));
        fay.Do(RoomBench.Edit("a", """{"name":"Fay's"}"""));
        ann.Do(new Undo());
        var actor = bench.Room.Snapshot.Actors.Find("a")!;
        (actor.Name, actor.Note).ShouldBe(("Fay's", null));
        ann.Sees.Changes.Last().GetProperty("skipped")[0].GetProperty("fields")[0].GetString().ShouldBe("name");
    }

    [Fact]
    public async Task U1_UndoAllThenRedoAll_LeavesTheHashUnchanged()
    {
        await using var bench = new RoomBench();
        var ann = bench.Join(RoomBench.Ann);
        ann.Do(RoomBench.Actor("a"), RoomBench.Actor("b"));
        ann.Do(RoomBench.Link("a", "b", "l"));
        ann.Do(RoomBench.Edit("a", """{"name":"other"}"""));
        var hash = bench.Room.Snapshot.Hash(Audience.Full);
        for (var rev = 3; rev >= 1; rev--)
        {
            ann.Do(new Undo { Rev = new Revision(rev), Confirm = true });
        }

        bench.Room.Snapshot.Actors.Count.ShouldBe(0);
        for (var rev = 6; rev >= 4; rev--)
        {
            ann.Do(new Undo { Rev = new Revision(rev), Confirm = true });
        }

        ann.Sees.Rejections.ShouldBeEmpty();
        bench.Room.Snapshot.Hash(Audience.Full).ShouldBe(hash);
    }

    [Fact]
    public async Task M1_FreezeRacesSubmissions_NoneStandsAfterIt()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            await using var bench = new RoomBench(seed: seed);
            var random = new Random(seed);
            Tab[] tabs = [bench.Join(RoomBench.Bo), bench.Join(RoomBench.Cy), bench.Join(RoomBench.Fay)];
            var replies = new List<Task<SubmitReply>>();
            var freezeAt = random.Next(12);
            for (var i = 0; i < 12; i++)
            {
                var tab = tabs[i == freezeAt ? 2 : random.Next(2)];
                var op = i == freezeAt ? (MapOp)new SetMode { Mode = MapMode.Frozen } : RoomBench.Actor("a" + i);
                replies.Add(tab.Begin(op));
                if (random.Next(3) == 0)
                {
                    bench.Run();
                }
            }

            bench.Run();
            bench.Journal[^1].Change.Ops[0].ShouldBeOfType<SetMode>($"seed {seed}");
            replies.Count(r => r.Result.Status == SubmitStatus.Queued).ShouldBe(bench.Journal.Count);
            var frozen = replies.Where(r => r.Result.Error?.Code == ErrorCode.Frozen).ToList();
            frozen.ShouldAllBe(r => r.Result.Status == SubmitStatus.Retry && r.Result.AfterMs > 0);
        }
    }

    [Fact]
    public async Task R7_FrozenSubmission_KeepsItsNumberAndGoesInLater()
    {
        await using var bench = new RoomBench();
        var (bo, fay) = (bench.Join(RoomBench.Bo), bench.Join(RoomBench.Fay));
        fay.Do(new SetMode { Mode = MapMode.Frozen });
        bo.Send(1, RoomBench.Actor("a")).Error!.Code.ShouldBe(ErrorCode.Frozen);
        bo.Send(2, RoomBench.Actor("b")).Expected.ShouldBe(1);
        fay.Do(new SetMode { Mode = MapMode.Open });
        bo.Send(1, RoomBench.Actor("a")).ShouldBe(SubmitReply.Queued);
        bo.Send(2, RoomBench.Actor("b")).ShouldBe(SubmitReply.Queued);
        bench.Room.Snapshot.Actors.Count.ShouldBe(2);
    }
}
