using System.Net;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Play;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Questions;

/// <summary>Who may ask the graph, and of which map.</summary>
public sealed class QuestionApiTests
{
    [Fact]
    public async Task Facilitator_OfOneMap_AsksThatMapAndNoOther()
    {
        var store = new AskedStore();
        await using var server = await TestServer.StartAsync(store);
        var (mine, other) = (await server.NewRoomAsync(), await server.NewRoomAsync());
        using var facilitator = await mine.WithRoleAsync(Role.Facilitator);

        var answer = await ReadAsync(facilitator, mine.Map, "what");
        var refused = await GetAsync(facilitator, other.Map, "what");

        answer.ShouldBe($$"""{"fields":["map","half","list"],"rows":[["{{mine.Map}}",0.5,["a",1,true,null]]],"isCut":true}""");
        refused.ShouldBe(HttpStatusCode.NotFound);
        store.Asked.Select(m => m.Value).ShouldBe([mine.Map]);
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Participant)]
    public async Task WhoMayNotSeeAll_IsForbidden(Role role)
    {
        var store = new AskedStore();
        await using var server = await TestServer.StartAsync(store);
        var room = await server.NewRoomAsync();
        using var person = role == Role.Participant ? await room.PersonAsync() : await room.WithRoleAsync(role);

        (await GetAsync(person, room.Map, "what")).ShouldBe(HttpStatusCode.Forbidden);
        (await GetAsync(person, room.Map, string.Empty)).ShouldBe(HttpStatusCode.Forbidden);
        (await GetAsync(room.Facilitator, room.Map, "what?as=viewer")).ShouldBe(HttpStatusCode.Forbidden);
        store.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task UnknownQuestion_AndStoreWithoutGraph_AreNotFound()
    {
        await using var server = await TestServer.StartAsync(new AskedStore());
        var room = await server.NewRoomAsync();
        await using var plain = await TestServer.StartAsync();
        var elsewhere = await plain.NewRoomAsync();

        (await GetAsync(room.Facilitator, room.Map, "which")).ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync(room.Facilitator, room.Map, string.Empty)).ShouldContain("\"name\":\"what\"");
        (await GetAsync(elsewhere.Facilitator, elsewhere.Map, "what")).ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync(elsewhere.Facilitator, elsewhere.Map, string.Empty)).ShouldBe("[]");
    }

    private static Uri Path(string map, string question) => new($"/api/maps/{map}/questions/{question}", UriKind.Relative);

    private static Task<string> ReadAsync(ApiClient api, string map, string question) =>
        api.Http.GetStringAsync(Path(map, question));

    private static async Task<HttpStatusCode> GetAsync(ApiClient api, string map, string question)
    {
        using var answer = await api.Http.GetAsync(Path(map, question));
        return answer.StatusCode;
    }
}
