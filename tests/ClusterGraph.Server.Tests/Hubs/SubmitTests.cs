using System.Net.Http.Json;
using System.Text.Json;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Tests.Support;
using ClusterGraph.Storage.Sqlite;
using ClusterGraph.TestKit.Files;

namespace ClusterGraph.Server.Tests.Hubs;

public sealed class SubmitTests
{
    [Fact]
    public async Task Change_ReachesEverybodyWithTheNextRevision()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var first = await room.EnterAsync("tab-1");
        await using var second = await room.EnterAsync("tab-2");
        (await first.SubmitAsync(Ops.AddActor("a1", "Ambur leather"))).ShouldBe("ok");
        var news = await second.WaitForAsync("actor.add");
        news.GetProperty("from").GetInt64().ShouldBe(1);
        news.GetProperty("to").GetInt64().ShouldBe(1);
        var value = news.GetProperty("changes")[0].GetProperty("effects")[0].GetProperty("value");
        value.GetProperty("name").GetString().ShouldBe("Ambur leather");
        value.GetProperty("by").GetString().ShouldBe(first.Joined.GetProperty("participant").GetProperty("id").GetString());
    }

    [Fact]
    public async Task M15_SameSubmissionTwice_TakesEffectOnce()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        (await person.SubmitAsync(Ops.AddActor("a1"))).ShouldBe("ok");
        (await person.SendAsync(1, Ops.AddActor("a1"))).GetProperty("status").GetString().ShouldBe("queued");
        (await room.Facilitator.OverviewAsync(room.Map, CancellationToken.None)).Rev.ShouldBe(1);
    }

    [Fact]
    public async Task M16_SameNumberOtherContent_IsAConflict()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        (await person.SubmitAsync(Ops.AddActor("a1"))).ShouldBe("ok");
        Refusal(await person.SendAsync(1, Ops.AddActor("a2"))).ShouldBe("op_conflict");
    }

    [Fact]
    public async Task M17_MissingNumber_IsAskedForAgain()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        var answer = await person.SendAsync(3, Ops.AddActor("a1"));
        Refusal(answer).ShouldBe("resend_from");
        answer.GetProperty("expected").GetInt64().ShouldBe(1);
    }

    [Fact]
    public async Task R6_SentWithoutWaiting_AreTakenInWhileTheDiskIsBusyAndKeepTheirOrder()
    {
        var folder = new TempFolder();
        using var disk = new ManualResetEventSlim(initialState: true);
        var store = SqliteStore.Open(folder.File("map.db"), new SqliteStoreOptions
        {
            Probe = step =>
            {
                if (step == WriterStep.BeforeCommit)
                {
                    disk.Wait();
                }
            },
        });
        await using (var server = await TestServer.StartAsync(store))
        {
            var room = await server.NewRoomAsync();
            await using var person = await room.EnterAsync();
            disk.Reset();
            var sent = Enumerable.Range(1, 10).Select(i => person.SendAsync(i, Ops.AddActor($"a{i}"))).ToList();

            try
            {
                // What cannot be read is answered without the disk: its answer shows that those before it have begun.
                Refusal(await person.SendAsync(11, "[]")).ShouldBe("invalid_field");
                sent.ShouldAllBe(call => !call.IsCompleted);
            }
            finally
            {
                disk.Set();
            }

            (await Task.WhenAll(sent)).ShouldAllBe(a => a.GetProperty("status").GetString() == "queued");
            (await room.Facilitator.OverviewAsync(room.Map, CancellationToken.None)).Rev.ShouldBe(10);
        }

        folder.Delete();
    }

    [Fact]
    public async Task M36_AheadOfTheServer_IsTold()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await HubPerson.EnterAsync(await room.PersonAsync(), room.Map, "tab-1", since: 99);
        person.Joined.GetProperty("mode").GetString().ShouldBe("ahead");
        person.Joined.GetProperty("rev").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task Rejoin_WithARevision_GetsTheRest()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var first = await room.EnterAsync("tab-1");
        await first.SubmitAsync(Ops.AddActor("a1"));
        await first.SubmitAsync(Ops.AddActor("a2"));
        await using var second = await HubPerson.EnterAsync(await room.PersonAsync(), room.Map, "tab-2", since: 1);
        second.Joined.GetProperty("mode").GetString().ShouldBe("delta");
        (await second.WaitForAsync("actor.add")).GetProperty("from").GetInt64().ShouldBe(2);
    }

    [Theory]
    [InlineData("{\"op\":\"actor.fly\"}", "unknown_change")]
    [InlineData("{\"op\":\"actor.remove\",\"id\":\"a1\",\"approved\":true}", "invalid_field")]
    [InlineData("{\"op\":\"actor.remove\",\"id\":\"a1\",\"id\":\"a2\"}", "invalid_field")]
    [InlineData("{\"op\":\"actor.remove\",\"id\":\"__proto__\"}", "invalid_field")]
    [InlineData("{\"op\":\"actor.remove\",\"id\":\"\"}", "invalid_field")]
    [InlineData("{\"op\":\"position.set\",\"view\":\"map\",\"moves\":[{\"actor\":\"a1\",\"x\":1e400,\"y\":0}]}", "invalid_field")]
    [InlineData("{\"id\":\"a1\"}", "invalid_field")]
    [InlineData("[]", "invalid_field")]
    [InlineData("null", "invalid_field")]
    public async Task M46_M47_M55_WhatCannotBeRead_IsRefusedAndNamed(string op, string code)
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        var answer = await person.SendAsync(1, op);
        Refusal(answer).ShouldBe(code);
        answer.GetProperty("field").GetString()!.ShouldStartWith("ops[0]");
        (await person.SubmitAsync(Ops.AddActor("a1"))).ShouldBe("ok", "a refusal uses up no number");
    }

    [Theory]
    [InlineData(",\"rev\":7")]
    [InlineData(",\"by\":\"p1\"")]
    [InlineData(",\"at\":\"2026-11-22T10:00:00Z\"")]
    public async Task M47_ServerFields_AreRejectedByName(string more)
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        (await person.SubmitAsync(Ops.AddActor("a1", "A tannery", more))).ShouldBe("invalid_field");
    }

    [Fact]
    public async Task TooManyOperations_AreTooLarge()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        var ops = Enumerable.Range(0, 201).Select(i => $"{{\"op\":\"actor.remove\",\"id\":\"a{i}\"}}").ToArray();
        Refusal(await person.SendAsync(1, ops)).ShouldBe("too_large");
    }

    [Fact]
    public async Task M49_IdOfAnotherMap_IsNotFoundWithoutAHint()
    {
        await using var server = await TestServer.StartAsync();
        var (mine, other) = (await server.NewRoomAsync(), await server.NewRoomAsync());
        await using (var there = await other.EnterAsync())
        {
            await there.SubmitAsync(Ops.AddActor("secret-actor"));
        }

        await using var here = await mine.EnterAsync();
        await here.SubmitAsync(Ops.AddActor("a1"));
        (await here.SubmitAsync(Ops.AddLink("l1", "a1", "secret-actor"))).ShouldBe("not_found");
        (await here.SubmitAsync(Ops.AddLink("l2", "a1", "no-actor"))).ShouldBe("not_found");
        using var foreign = await here.Api.Http.GetAsync($"/api/maps/{other.Map}/snapshot");
        using var missing = await here.Api.Http.GetAsync("/api/maps/no-such-map/snapshot");
        (await foreign.Content.ReadAsStringAsync()).ShouldBe(await missing.Content.ReadAsStringAsync());
        await Should.ThrowAsync<System.Net.WebSockets.WebSocketException>(() => HubPerson.ConnectAsync(here.Api, other.Map));
    }

    [Fact]
    public async Task M50_Flooder_IsSlowedAndOthersAreNot()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var flooder = await room.EnterAsync("tab-1");
        await using var other = await room.EnterAsync("tab-2");
        var flood = Task.WhenAll(Enumerable.Range(1, 300).Select(i => flooder.SendAsync(i, Ops.AddActor($"f{i}"))));
        (await other.SubmitAsync(Ops.AddActor("a1")).WaitAsync(TimeSpan.FromSeconds(5))).ShouldBe("ok");
        var codes = (await flood).Select(a => a.TryGetProperty("code", out var c) ? c.GetString() : "queued").ToList();
        codes.ShouldContain("rate_limited");
        codes.Count(c => c == "queued").ShouldBeInRange(50, 150);
    }

    [Fact]
    public async Task F10_RevealOfMoreThan256Kilobytes_IsAnnouncedByNumber_AndTheSnapshotHoldsIt()
    {
        await using var server = await TestServer.StartAsync(change: o => o with { Rooms = o.Rooms with { OpsAtOnce = 1e6 } });
        var room = await server.NewRoomAsync();
        await using var console = await HubPerson.EnterAsync(room.Facilitator, room.Map, "console");
        await using var person = await room.EnterAsync("tab-1");
        (await console.SubmitAsync("""{"op":"mode.set","mode":"private"}""")).ShouldBe("ok");
        var note = $",\"note\":\"{new string('x', 2_000)}\"";
        for (var i = 0; i < 12; i++)
        {
            (await person.SubmitAsync([.. Enumerable.Range(0, 12).Select(n => Ops.AddActor($"a{i}-{n}", $"Firm {i}-{n}", note))])).ShouldBe("ok");
        }

        (await console.SubmitAsync("""{"op":"proposal.reveal"}""")).ShouldBe("ok");
        var change = (await person.WaitForAsync("proposal.reveal")).GetProperty("changes")[0];
        change.GetProperty("reload").GetBoolean().ShouldBeTrue();
        change.GetRawText().Length.ShouldBeLessThan(1_000);
        var snapshot = await person.Api.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{room.Map}/snapshot");
        snapshot.GetProperty("rev").GetInt64().ShouldBe(change.GetProperty("rev").GetInt64());
        snapshot.GetProperty("elements").EnumerateArray().Count(e => e.GetProperty("kind").GetString() == "actor").ShouldBe(144);
    }

    [Fact]
    public async Task M76_Stage_OfAFacilitatorsOwnBrowser_SeesOnlyWhatAViewerMay()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var facilitator = await HubPerson.EnterAsync(room.Facilitator, room.Map, "console");
        await using var stage = await HubPerson.EnterAsync(room.Facilitator, room.Map, "stage", query: "?as=viewer");
        stage.Joined.GetProperty("role").GetString().ShouldBe("viewer");
        var person = Ops.AddActor("a1", "Salma the widow").Replace("\"P1\"", "\"P3\"", StringComparison.Ordinal);
        (await facilitator.SubmitAsync(person)).ShouldBe("ok");
        (await stage.WaitForAsync("actor.add")).GetRawText().ShouldNotContain("Salma");
        (await room.Facilitator.Http.GetStringAsync($"/api/maps/{room.Map}/snapshot?as=viewer")).ShouldNotContain("Salma");
        (await room.Facilitator.Http.GetStringAsync($"/api/maps/{room.Map}/snapshot")).ShouldContain("Salma");
        using var viewer = await room.WithRoleAsync(Role.Viewer);
        (await viewer.Http.GetStringAsync($"/api/maps/{room.Map}/snapshot?as=facilitator")).ShouldNotContain("Salma");
        (await viewer.Http.GetStringAsync($"/api/maps/{room.Map}/history")).ShouldNotContain("Salma");
    }

    private static string? Refusal(JsonElement answer)
    {
        answer.GetProperty("status").GetString().ShouldBe("refused");
        return answer.GetProperty("code").GetString();
    }
}
