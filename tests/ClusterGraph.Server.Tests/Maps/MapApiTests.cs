using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Maps;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Maps;

public sealed class MapApiTests
{
    private const string MapFile = "application/vnd.clustergraph+json";

    [Fact]
    public async Task FirstStart_HasTheExampleClustersAndAnEmptyMap()
    {
        await using var server = await TestServer.StartAsync();
        using var facilitator = await server.FacilitatorAsync();
        var maps = await facilitator.Http.GetFromJsonAsync<JsonElement>("/api/maps");
        maps.EnumerateArray().Select(m => m.GetProperty("id").GetString())
            .ShouldBe([.. SeedFolder.Files().Select(f => f.Name), "workshop"], ignoreOrder: true);
        maps.EnumerateArray().Single(m => m.GetProperty("id").GetString() == "palar-valley")
            .GetProperty("actors").GetInt32().ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task Snapshot_NowAndThen_CanBeReproducedAndRevalidated()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        await person.SubmitAsync(Ops.AddActor("a1"));
        await person.SubmitAsync(Ops.AddActor("a2"));
        using var now = await person.Api.Http.GetAsync($"/api/maps/{room.Map}/snapshot");
        now.Headers.ETag!.Tag.ShouldBe("\"2-participant\"");
        var snapshot = await now.Content.ReadFromJsonAsync<JsonElement>();
        snapshot.GetProperty("rev").GetInt64().ShouldBe(2);
        snapshot.GetProperty("hash").GetString().ShouldBe(
            (await person.Api.OverviewAsync(room.Map, CancellationToken.None)).Hash);
        var then = await person.Api.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{room.Map}/snapshot?rev=1");
        then.GetRawText().ShouldContain("\"a1\"");
        then.GetRawText().ShouldNotContain("\"a2\"");

        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/maps/{room.Map}/snapshot");
        again.Headers.IfNoneMatch.Add(now.Headers.ETag);
        using var unchanged = await person.Api.Http.SendAsync(again);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var missing = await person.Api.Http.GetAsync($"/api/maps/{room.Map}/snapshot?rev=9");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task History_NamesWhoDidWhat_NewestFirst()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        await person.SubmitAsync(Ops.AddActor("a1"));
        await person.SubmitAsync(Ops.AddActor("a2"));
        await person.SubmitAsync("{\"op\":\"actor.edit\",\"id\":\"a1\",\"set\":{\"name\":\"Renamed\"}}");
        var history = await HistoryAsync(room, "");
        history.Select(c => c.GetProperty("rev").GetInt64()).ShouldBe([3, 2, 1]);
        history[0].GetProperty("nick").GetString().ShouldBe(person.Joined.GetProperty("participant").GetProperty("nick").GetString());
        (await HistoryAsync(room, "?kind=actor&id=a1")).Select(c => c.GetProperty("rev").GetInt64()).ShouldBe([3, 1]);
        (await HistoryAsync(room, "?before=3&limit=1")).Select(c => c.GetProperty("rev").GetInt64()).ShouldBe([2]);
    }

    [Fact]
    public async Task Export_AndImport_GiveTheSameMap()
    {
        await using var server = await TestServer.StartAsync();
        using var facilitator = await server.FacilitatorAsync();
        var file = await facilitator.Http.GetByteArrayAsync("/api/maps/palar-valley/export?format=cluster");
        using var answer = await PostFileAsync(facilitator.Http, file);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        var (copy, original) = (
            await facilitator.OverviewAsync(id, CancellationToken.None),
            await facilitator.OverviewAsync("palar-valley", CancellationToken.None));
        copy.Hash.ShouldBe(original.Hash);
        copy.Counts.Actors.ShouldBe(original.Counts.Actors);
        (await facilitator.Http.GetStringAsync("/api/maps/palar-valley/export?format=actors.csv")).ShouldStartWith("id,name,");
    }

    [Fact]
    public async Task Import_OfABadFile_ListsEveryProblemAndMakesNoMap()
    {
        await using var server = await TestServer.StartAsync();
        using var facilitator = await server.FacilitatorAsync();
        var before = await facilitator.Http.GetFromJsonAsync<JsonElement>("/api/maps");
        using var answer = await PostFileAsync(facilitator.Http, Encoding.UTF8.GetBytes("""
            {"format":"clustergraph/1","map":{"id":"m","title":"T","surprise":1},
             "elements":{"nodes":[{"data":{"id":"__proto__","name":"X","type":"producer.small"}}],"edges":[]}}
            """));
        ((int)answer.StatusCode).ShouldBe(422);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("code").GetString().ShouldBe("bad_file");
        problem.GetProperty("problems").GetArrayLength().ShouldBe(2);
        (await facilitator.Http.GetFromJsonAsync<JsonElement>("/api/maps")).GetArrayLength().ShouldBe(before.GetArrayLength());
    }

    [Fact]
    public async Task Making_Maps_IsForFacilitators()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        using var person = await room.PersonAsync();
        using var refused = await person.Http.PostAsJsonAsync("/api/maps", new { title = "Mine" });
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var untitled = await room.Facilitator.Http.PostAsJsonAsync("/api/maps", new { title = " " });
        untitled.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task JoinCard_IsForFacilitatorAndStage()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        using var stage = await room.WithRoleAsync(Role.Viewer);
        using var person = await room.PersonAsync();
        (await stage.OverviewAsync(room.Map, CancellationToken.None)).Join!.Url.ShouldEndWith("/join.html?code=" + room.Code);
        (await person.OverviewAsync(room.Map, CancellationToken.None)).Join.ShouldBeNull();
        (await stage.Http.GetStringAsync($"/api/maps/{room.Map}/join-qr.svg")).ShouldStartWith("<svg");
        using var refused = await person.Http.GetAsync($"/api/maps/{room.Map}/join-qr.svg");
        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<List<JsonElement>> HistoryAsync(TestRoom room, string query) =>
        [.. (await room.Facilitator.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{room.Map}/history{query}"))
            .GetProperty("changes").EnumerateArray()];

    private static Task<HttpResponseMessage> PostFileAsync(HttpClient http, byte[] file)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(MapFile);
        return http.PostAsync("/api/maps", content);
    }
}
