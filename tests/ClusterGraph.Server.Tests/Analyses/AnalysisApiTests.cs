using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Play;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Analyses;

public sealed class AnalysisApiTests
{
    [Fact]
    public async Task Methods_AreListedWithTheirParameters()
    {
        await using var server = await TestServer.StartAsync();
        using var stranger = server.Stranger();
        var methods = await stranger.Http.GetFromJsonAsync<JsonElement>("/api/analyses/methods");
        var degree = methods.EnumerateArray().Single(m => m.GetProperty("name").GetString() == "degree");
        degree.GetProperty("question").GetString().ShouldBe("Who has many links?");
        var side = degree.GetProperty("parameters").EnumerateArray().Single(p => p.GetProperty("name").GetString() == "side");
        (side.GetProperty("kind").GetString(), side.GetProperty("default").GetString()).ShouldBe(("choice", "all"));
    }

    [Fact]
    public async Task Analysis_AnswersWithTheWholeEnvelope_AndFromMemoryTheSecondTime()
    {
        await using var server = await TestServer.StartAsync();
        using var facilitator = await server.FacilitatorAsync();
        var first = await AnswerAsync(facilitator, "sialkot-surgical", """{"method":"degree","settings":{"side":"in"}}""");
        var result = first.GetProperty("result");
        result.GetProperty("parameters").GetProperty("side").GetString().ShouldBe("in");
        result.GetProperty("values").GetArrayLength().ShouldBe(result.GetProperty("nodeCount").GetInt32());
        result.GetProperty("explanation").GetString().ShouldEndWith(".");
        var second = await AnswerAsync(facilitator, "sialkot-surgical", """{"settings":{"side":"in"},"method":"degree"}""");
        second.GetProperty("id").GetString().ShouldBe(first.GetProperty("id").GetString());
        var again = await facilitator.Http.GetFromJsonAsync<JsonElement>(
            $"/api/maps/sialkot-surgical/analyses/{first.GetProperty("id").GetString()}");
        again.GetProperty("share").GetDouble().ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"method":"centralness"}""", HttpStatusCode.NotFound, "unknown_method")]
    [InlineData("""{"method":"degree","settings":{"side":"left"}}""", HttpStatusCode.BadRequest, "invalid_field")]
    [InlineData("""{"method":"degree","settings":{"layer":"nothing"}}""", HttpStatusCode.NotFound, "not_found")]
    [InlineData("""{"method":7}""", HttpStatusCode.BadRequest, "invalid_field")]
    public async Task Analysis_NamesWhatIsWrong(string body, HttpStatusCode status, string code)
    {
        await using var server = await TestServer.StartAsync();
        using var facilitator = await server.FacilitatorAsync();
        using var answer = await PostAsync(facilitator, "sialkot-surgical", body);
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task Analysis_IsNotForParticipants()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        using var answer = await PostAsync(person.Api, room.Map, """{"method":"degree"}""");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Analysis_ComparesWithAnEarlierRevision_AndCallsNewWhatCameSince()
    {
        await using var server = await TestServer.StartAsync();
        using var facilitator = await server.FacilitatorAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        await person.SubmitAsync(Ops.AddActor("a1"));
        await person.SubmitAsync(Ops.AddActor("a2"));
        await person.SubmitAsync(Link("l1", "a1", "a2"));
        var answer = await AnswerAsync(facilitator, room.Map, """{"method":"two-waves","otherRev":2}""");
        answer.GetProperty("result").GetProperty("figures").EnumerateArray()
            .Single(f => f.GetProperty("name").GetString() == "new").GetProperty("value").GetDouble().ShouldBe(1);
    }

    [Fact]
    public async Task Insight_ShowsTheFirstOfEachMeasure_AndWhatALinkDid()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        foreach (var id in new[] { "a1", "a2", "a3", "a4" })
        {
            await person.SubmitAsync(Ops.AddActor(id));
        }

        await person.SubmitAsync(Link("l1", "a1", "a2"));
        await person.SubmitAsync(Link("l2", "a3", "a4"));
        await person.SubmitAsync(Link("l3", "a2", "a3"));
        var insight = await person.Api.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{room.Map}/insight?link=l3");
        insight.GetProperty("rev").GetInt64().ShouldBe(7);
        var degree = insight.GetProperty("measures").EnumerateArray().Single(m => m.GetProperty("method").GetString() == "degree");
        degree.GetProperty("top")[0].GetProperty("id").GetString().ShouldBe("a2");
        insight.GetProperty("effect").GetProperty("joins").EnumerateArray().Select(n => n.GetInt32()).ShouldBe([2, 2]);
    }

    [Fact]
    public async Task Insight_LooksBack_ForWhoSeesAll()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        await person.SubmitAsync(Ops.AddActor("a1"));
        await person.SubmitAsync(Ops.AddActor("a2"));
        await person.SubmitAsync(Link("l1", "a1", "a2"));

        var then = await room.Facilitator.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{room.Map}/insight?rev=2");
        then.GetProperty("rev").GetInt64().ShouldBe(2);
        var components = then.GetProperty("measures").EnumerateArray().Single(m => m.GetProperty("method").GetString() == "components");
        components.GetProperty("value").GetDouble().ShouldBe(2);

        using var never = await room.Facilitator.Http.GetAsync($"/api/maps/{room.Map}/insight?rev=9");
        never.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var participant = await person.Api.Http.GetAsync($"/api/maps/{room.Map}/insight?rev=2");
        participant.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Insight_ForTheProjector_NamesNobodyWhoDidNotAgree()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        await person.SubmitAsync("""{"op":"actor.add","actor":{"id":"p1","name":"Amina Secret","type":"person.agent","dataClass":"P2"}}""");
        await person.SubmitAsync(Ops.AddActor("a1"));
        await person.SubmitAsync(Link("l1", "p1", "a1"));
        using var viewer = server.Stranger();
        await viewer.JoinByLinkAsync(room.Links[Role.Viewer], CancellationToken.None);
        (await viewer.Http.GetStringAsync($"/api/maps/{room.Map}/insight?link=l1")).ShouldNotContain("Amina");
    }

    private static string Link(string id, string source, string target) =>
        $$$"""{"op":"link.add","link":{"id":"{{{id}}}","source":"{{{source}}}","target":"{{{target}}}","type":"sellsTo"}}""";

    private static async Task<JsonElement> AnswerAsync(ApiClient api, string map, string body)
    {
        using var answer = await PostAsync(api, map, body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static Task<HttpResponseMessage> PostAsync(ApiClient api, string map, string body) =>
        api.Http.PostAsync($"/api/maps/{map}/analyses", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
}
