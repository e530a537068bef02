using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Play;
using ClusterGraph.Server.Tests.Support;
using ClusterGraph.Storage;

namespace ClusterGraph.Server.Tests.Branches;

public sealed class BranchApiTests
{
    [Fact]
    public async Task Copy_IsAMapOfItsOwn_ThatRemembersItsOrigin_AndStandsBeneathItsParent()
    {
        await using var server = await TestServer.StartAsync();
        var room = await RoomWithTwoAsync(server);
        var copy = await MakeAsync(room);

        var snapshot = await room.Facilitator.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{copy}/snapshot");
        snapshot.GetProperty("rev").GetInt64().ShouldBe(0);
        var origin = ElementOf(snapshot, "map", "map")!.Value.GetProperty("origin");
        origin.GetProperty("map").GetString().ShouldBe(room.Map);
        origin.GetProperty("rev").GetInt64().ShouldBe(1);
        ElementOf(snapshot, "actor", "a1").ShouldNotBeNull();
        ElementOf(snapshot, "position", "map/a1").ShouldNotBeNull();

        var maps = await room.Facilitator.Http.GetFromJsonAsync<JsonElement>("/api/maps");
        maps.EnumerateArray().Single(m => m.GetProperty("id").GetString() == copy).GetProperty("parent").GetString().ShouldBe(room.Map);
        var copies = await room.Facilitator.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{room.Map}/branches");
        copies.EnumerateArray().Select(c => c.GetProperty("id").GetString()).ShouldBe([copy]);
    }

    [Fact]
    public async Task Copy_HasNoDoor_AndTheRoomsCodeLeadsToTheRoom()
    {
        await using var server = await TestServer.StartAsync();
        var room = await RoomWithTwoAsync(server);
        var copy = await MakeAsync(room);

        (await room.Facilitator.OverviewAsync(copy, CancellationToken.None)).Join.ShouldBeNull();
        (await StatusAsync(room.Facilitator, HttpMethod.Post, $"/api/maps/{copy}/code")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(room.Facilitator, HttpMethod.Get, $"/api/maps/{copy}/links")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(room.Facilitator, HttpMethod.Get, $"/api/maps/{copy}/join-qr.svg")).ShouldBe(HttpStatusCode.NotFound);

        using var person = await room.PersonAsync();
        var mine = await person.Http.GetFromJsonAsync<JsonElement>("/api/maps");
        mine.EnumerateArray().Select(m => m.GetProperty("id").GetString()).ShouldBe([room.Map]);
        (await StatusAsync(person, HttpMethod.Get, $"/api/maps/{copy}/snapshot")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Role.Participant)]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Analyst)]
    public async Task OnlyFacilitators_MakeListMergeAndDiscard(Role role)
    {
        await using var server = await TestServer.StartAsync();
        var room = await RoomWithTwoAsync(server);
        var copy = await MakeAsync(room);
        using var other = await room.WithRoleAsync(role);

        (await StatusAsync(other, HttpMethod.Post, $"/api/maps/{room.Map}/branches")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(other, HttpMethod.Get, $"/api/maps/{room.Map}/branches")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(other, HttpMethod.Get, $"/api/maps/{copy}/comparison")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(other, HttpMethod.Delete, $"/api/maps/{copy}")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(other, HttpMethod.Delete, $"/api/maps/{room.Map}")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task AnotherFacilitatorOfTheRoom_FindsTheCopyInTheList_AndIsLetIn()
    {
        await using var server = await TestServer.StartAsync();
        var room = await RoomWithTwoAsync(server);
        var copy = await MakeAsync(room);
        using var other = await room.WithRoleAsync(Role.Facilitator);

        (await StatusAsync(other, HttpMethod.Get, $"/api/maps/{copy}/comparison")).ShouldBe(HttpStatusCode.NotFound);
        await other.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{room.Map}/branches");
        (await StatusAsync(other, HttpMethod.Get, $"/api/maps/{copy}/comparison")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Merge_IsOneChangeOfTheRoom_AndOneUndoTakesItBack()
    {
        await using var server = await TestServer.StartAsync();
        var room = await RoomWithTwoAsync(server);
        var copy = await MakeAsync(room);
        await using var planner = await HubPerson.EnterAsync(room.Facilitator, copy, "planner");
        await planner.SubmitAsync(Ops.AddActor("store", "A cold store"));
        await planner.SubmitAsync(Ops.AddLink("l9", "a1", "store"));
        await planner.SubmitAsync("""{"op":"actor.remove","id":"a2"}""");
        var before = await HashAsync(room, room.Map);

        var report = await CompareAsync(room, copy);
        Changes(report, "sinceFork").ShouldBe(["actor/a2 removed", "actor/store added", "link/l9 added"]);
        Changes(report, "againstRoom").ShouldBe(Changes(report, "sinceFork"));
        var merged = await MergeAsync(room, copy, report);
        merged.StatusCode.ShouldBe(HttpStatusCode.OK);
        var now = await room.Facilitator.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{room.Map}/snapshot");
        now.GetProperty("rev").GetInt64().ShouldBe(2);
        ElementOf(now, "link", "l9").ShouldNotBeNull();
        ElementOf(now, "actor", "a2").ShouldBeNull();
        Changes(await CompareAsync(room, copy), "againstRoom").ShouldBeEmpty();

        await using var facilitator = await HubPerson.EnterAsync(room.Facilitator, room.Map, "desk");
        await facilitator.SubmitAsync("""{"op":"undo","rev":2}""");
        (await HashAsync(room, room.Map)).ShouldBe(before);
    }

    [Fact]
    public async Task Conflict_MustBeDecided_ForWhatWasSeen()
    {
        await using var server = await TestServer.StartAsync();
        var room = await RoomWithTwoAsync(server);
        var copy = await MakeAsync(room);
        await using var planner = await HubPerson.EnterAsync(room.Facilitator, copy, "planner");
        await using var desk = await HubPerson.EnterAsync(room.Facilitator, room.Map, "desk");
        await planner.SubmitAsync("""{"op":"actor.edit","id":"a1","set":{"name":"Copy's name"}}""");
        await planner.SubmitAsync(Ops.AddLink("l9", "a1", "a2"));
        await desk.SubmitAsync("""{"op":"actor.edit","id":"a1","set":{"name":"Room's name"}}""");
        await desk.SubmitAsync("""{"op":"actor.remove","id":"a2"}""");

        var report = await CompareAsync(room, copy);
        Conflicts(report).ShouldBe(["actor/a1 changedInRoom", "link/l9 needsRemoved"]);
        (await MergeAsync(room, copy, report)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await desk.SubmitAsync("""{"op":"actor.edit","id":"a1","set":{"name":"Later name"}}""");
        var choices = new Dictionary<string, string>(StringComparer.Ordinal) { ["actor/a1"] = "copy", ["link/l9"] = "copy" };
        (await MergeAsync(room, copy, report, choices)).StatusCode.ShouldBe(HttpStatusCode.Conflict, "the room's name is another one than was seen");

        (await MergeAsync(room, copy, await CompareAsync(room, copy), choices)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var now = await room.Facilitator.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{room.Map}/snapshot");
        ElementOf(now, "actor", "a1")!.Value.GetProperty("name").GetString().ShouldBe("Copy's name");
        ElementOf(now, "actor", "a2").ShouldNotBeNull("the link brings its end back");
        ElementOf(now, "link", "l9").ShouldNotBeNull();
    }

    [Fact]
    public async Task Discard_DeletesTheCopy_AndLeavesTheRoom()
    {
        await using var server = await TestServer.StartAsync();
        var room = await RoomWithTwoAsync(server);
        var copy = await MakeAsync(room);
        var before = await HashAsync(room, room.Map);

        (await StatusAsync(room.Facilitator, HttpMethod.Delete, $"/api/maps/{room.Map}")).ShouldBe(HttpStatusCode.BadRequest);
        (await StatusAsync(room.Facilitator, HttpMethod.Delete, $"/api/maps/{copy}")).ShouldBe(HttpStatusCode.NoContent);
        (await StatusAsync(room.Facilitator, HttpMethod.Get, $"/api/maps/{copy}/snapshot")).ShouldBe(HttpStatusCode.NotFound);
        (await HashAsync(room, room.Map)).ShouldBe(before);
    }

    [Fact]
    public async Task NobodyCanSendAMergeOverTheHub()
    {
        await using var server = await TestServer.StartAsync();
        var room = await RoomWithTwoAsync(server);
        await using var desk = await HubPerson.EnterAsync(room.Facilitator, room.Map, "desk");
        (await desk.SubmitAsync("""{"op":"branch.merge","branch":"any","rev":1}""")).ShouldBe("invalid_field");
    }

    [Fact]
    public async Task Copy_OutlivesARestart_InAFile()
    {
        var file = Path.Combine(Path.GetTempPath(), $"whatif-{Guid.NewGuid():n}.db");
        string copy, map;
        await using (var server = await TestServer.StartAsync(await StoreFactory.OpenAsync("sqlite:" + file, null, CancellationToken.None)))
        {
            var room = await RoomWithTwoAsync(server);
            (map, copy) = (room.Map, await MakeAsync(room));
        }

        await using (var again = await TestServer.StartAsync(await StoreFactory.OpenAsync("sqlite:" + file, null, CancellationToken.None)))
        {
            using var facilitator = await again.FacilitatorAsync();
            var copies = await facilitator.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{map}/branches");
            copies.EnumerateArray().Single().GetProperty("id").GetString().ShouldBe(copy);
        }

        foreach (var part in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
        {
            File.Delete(part);
        }
    }

    private static async Task<TestRoom> RoomWithTwoAsync(TestServer server)
    {
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        await person.SubmitAsync(Ops.AddActor("a1"), Ops.AddActor("a2", "A trader"));
        return room;
    }

    private static async Task<string> MakeAsync(TestRoom room)
    {
        using var made = await SendAsync(room.Facilitator, HttpMethod.Post, $"/api/maps/{room.Map}/branches");
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        return (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    private static Task<JsonElement> CompareAsync(TestRoom room, string copy) =>
        room.Facilitator.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{copy}/comparison");

    private static Task<HttpResponseMessage> MergeAsync(
        TestRoom room, string copy, JsonElement report, Dictionary<string, string>? choices = null) =>
        SendAsync(room.Facilitator, HttpMethod.Post, $"/api/maps/{copy}/merge", new
        {
            copyRev = report.GetProperty("copyRev").GetInt64(),
            roomRev = report.GetProperty("roomRev").GetInt64(),
            choices = choices ?? [],
        });

    private static async Task<string> HashAsync(TestRoom room, string map) =>
        (await room.Facilitator.OverviewAsync(map, CancellationToken.None)).Hash;

    private static async Task<HttpStatusCode> StatusAsync(ApiClient api, HttpMethod method, string path)
    {
        using var answer = await SendAsync(api, method, path);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(ApiClient api, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        return await api.Http.SendAsync(request);
    }

    private static List<string> Changes(JsonElement report, string side) =>
    [
        .. report.GetProperty("elements").EnumerateArray().Where(e => e.TryGetProperty(side, out _))
            .Select(e => $"{Key(e)} {e.GetProperty(side).GetString()}"),
    ];

    private static List<string> Conflicts(JsonElement report) =>
    [
        .. report.GetProperty("elements").EnumerateArray().Where(e => e.TryGetProperty("conflict", out _))
            .Select(e => $"{Key(e)} {e.GetProperty("conflict").GetString()}"),
    ];

    private static string Key(JsonElement element) =>
        $"{element.GetProperty("kind").GetString()}/{element.GetProperty("id").GetString()}";

    private static JsonElement? ElementOf(JsonElement snapshot, string kind, string id) =>
        snapshot.GetProperty("elements").EnumerateArray()
            .Where(e => e.GetProperty("kind").GetString() == kind && e.GetProperty("id").GetString() == id)
            .Select(e => (JsonElement?)e.GetProperty("value")).FirstOrDefault();
}
