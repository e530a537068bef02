using System.Text.Json;
using ClusterGraph.Core.Participants;
using ClusterGraph.Live.Presence;
using ClusterGraph.Live.Rooms;

namespace ClusterGraph.Live.Tests.Presence;

public sealed class PresenceTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task P1_ManyReports_AreAtMostTenSharedFramesASecond()
    {
        await using var bench = new RoomBench();
        var (bo, cy) = (bench.Join(RoomBench.Bo), bench.Join(RoomBench.Cy));
        bench.Pass(Second);
        var before = cy.Sees.Of("presence").Count();
        for (var i = 0; i < 100; i++)
        {
            bo.Report("a" + i);
            bench.Pass(TimeSpan.FromMilliseconds(10));
        }

        (cy.Sees.Of("presence").Count() - before).ShouldBeInRange(9, 11);
        bench.Pass(Second);
        Selection(cy, "bo").ShouldBe(["a99"]);
        cy.Sees.Frames.Last().ShouldBeSameAs(bo.Sees.Frames.Last());
    }

    [Fact]
    public async Task P2_StalledDisk_DoesNotStopPresence()
    {
        await using var bench = new RoomBench();
        var (bo, cy) = (bench.Join(RoomBench.Bo), bench.Join(RoomBench.Cy));
        bench.Pass(Second);
        bench.Stall();
        bo.Post(RoomBench.Actor("a"));
        bo.Report("x");
        bench.Pass(TimeSpan.FromSeconds(2));
        Selection(cy, "bo").ShouldBe(["x"]);
        cy.Sees.Revs.ShouldBeEmpty();
        bench.EndStall();
        cy.Sees.Revs.ShouldBe([1]);
    }

    [Fact]
    public async Task P2_UnsentPresence_IsReplacedAndChangesGoFirst()
    {
        await using var bench = new RoomBench();
        var (bo, cy) = (bench.Join(RoomBench.Bo), bench.Join(RoomBench.Cy));
        bench.Pass(Second);
        var before = cy.Sees.Frames.Count;
        cy.Sees.StopReading();
        bo.Report("held up");
        bench.Pass(Second);
        bo.Report("replaced");
        bench.Pass(Second);
        bo.Report("last");
        bo.Do(RoomBench.Actor("a"));
        bench.Pass(Second);
        cy.Sees.GoOnReading();
        bench.Run();
        cy.Sees.Frames.Skip(before).Select(f => f.Target).ShouldBe(["presence", "changes", "presence"]);
        Selection(cy, "bo").ShouldBe(["last"]);
    }

    [Fact]
    public async Task P3_AboveThirty_ListsFacilitatorsSelectionsAndEditorsButCountsAll()
    {
        await using var bench = new RoomBench();
        var people = Enumerable.Range(0, 40)
            .Select(i => bench.Join(new Author(new ParticipantId($"p{i:00}"), Role.Participant)))
            .ToList();
        var fay = bench.Join(RoomBench.Fay);
        bench.Join(RoomBench.Stage);
        people[3].Report("a");
        people[5].Do(RoomBench.Actor("x"));
        people[6].Report();
        bench.Pass(Second);
        var last = fay.Sees.Of("presence").Last();
        last.GetProperty("online").GetInt32().ShouldBe(41);
        Ids(last).ShouldBe(["fay", "p03", "p05"]);

        bench.Pass(TimeSpan.FromSeconds(31));
        people[6].Report();
        bench.Pass(Second);
        Ids(fay.Sees.Of("presence").Last()).ShouldBe(["fay", "p03"]);
    }

    [Fact]
    public async Task P3_TwoSessionsOfOnePerson_CountOnce()
    {
        await using var bench = new RoomBench();
        var phone = bench.Join(RoomBench.Bo, "phone");
        bench.Join(RoomBench.Bo, "laptop").Report("a");
        bench.Pass(Second);
        var last = phone.Sees.Of("presence").Last();
        last.GetProperty("online").GetInt32().ShouldBe(1);
        Selection(phone, "bo").ShouldBe(["a"]);
    }

    [Fact]
    public async Task P3_WhoLeft_IsGone()
    {
        await using var bench = new RoomBench();
        var (bo, cy) = (bench.Join(RoomBench.Bo), bench.Join(RoomBench.Cy));
        bo.Leave();
        bench.Pass(Second);
        Ids(cy.Sees.Of("presence").Last()).ShouldBe(["cy"]);
    }

    [Fact]
    public async Task P4_Names_AllAfterJoiningThenOnlyWhatIsNew()
    {
        await using var bench = new RoomBench();
        bench.Join(RoomBench.Bo);
        var cy = bench.Join(RoomBench.Cy);
        bench.Join(RoomBench.Ann);
        bench.Room.Introduce([new Person(RoomBench.Bo.Id, "Boubacar"), new Person(RoomBench.Cy.Id, "cy")]);
        bench.Run();
        var told = cy.Sees.Of("people").Select(Nicks).ToList();
        told.ShouldBe(["bo=bo,cy=cy", "ann=ann", "bo=Boubacar"]);
    }

    [Fact]
    public async Task P4_KnownPeople_AreToldWhenTheRoomOpens()
    {
        var options = new RoomOptions
        {
            KnownPeople = (_, _) => Task.FromResult<IReadOnlyList<Person>>([new(new ParticipantId("old"), "Olga")]),
        };
        await using var bench = new RoomBench(options);
        Nicks(bench.Join(RoomBench.Bo).Sees.Of("people").First()).ShouldBe("old=Olga,bo=bo");
    }

    private static string Nicks(JsonElement news) => string.Join(',', news.GetProperty("people").EnumerateArray()
        .Select(p => $"{p.GetProperty("id").GetString()}={p.GetProperty("nick").GetString()}"));

    private static List<string?> Ids(JsonElement news) =>
        [.. news.GetProperty("people").EnumerateArray().Select(p => p.GetProperty("id").GetString())];

    private static List<string?> Selection(Tab tab, string person) =>
        [.. tab.Sees.Of("presence").Last().GetProperty("people").EnumerateArray()
            .Single(p => p.GetProperty("id").GetString() == person)
            .GetProperty("selection").EnumerateArray().Select(a => a.GetString())];
}
