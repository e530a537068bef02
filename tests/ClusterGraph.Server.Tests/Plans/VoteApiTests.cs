using System.Net.Http.Json;
using System.Text.Json;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Play;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Plans;

public sealed class VoteApiTests
{
    [Fact]
    public async Task Sums_AreShownOnlyWhenTheFacilitatorShowsThem()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var first = await room.EnterAsync();
        await using var second = await room.EnterAsync("tab-2");
        await first.SubmitAsync("""{"op":"vote.set","topic":"whiteSpot stage/tanning","on":true}""");
        await second.SubmitAsync("""{"op":"vote.set","topic":"whiteSpot stage/tanning","on":true}""");
        await second.SubmitAsync("""{"op":"vote.set","topic":"thin stage/dyeing","on":true}""");

        var before = await VotesAsync(first.Api, room.Map);
        before.GetProperty("mine").EnumerateArray().Select(t => t.GetString()).ShouldBe(["whiteSpot stage/tanning"]);
        before.TryGetProperty("counts", out _).ShouldBeFalse();
        before.GetProperty("voters").GetInt32().ShouldBe(2);

        await using var facilitator = await HubPerson.EnterAsync(await room.WithRoleAsync(Role.Facilitator), room.Map, "tab-f");
        await facilitator.SubmitAsync("""{"op":"map.edit","set":{"votesShown":true}}""");
        var after = await VotesAsync(first.Api, room.Map);
        after.GetProperty("counts").EnumerateArray()
            .Select(c => (c.GetProperty("topic").GetString(), c.GetProperty("votes").GetInt32()))
            .ShouldBe([("whiteSpot stage/tanning", 2), ("thin stage/dyeing", 1)]);
    }

    [Fact]
    public async Task Votes_ReachNobodysMap()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        await person.SubmitAsync("""{"op":"vote.set","topic":"whiteSpot stage/tanning","on":true}""");
        await using var other = await room.EnterAsync("tab-2");
        var snapshot = await other.Api.Http.GetStringAsync(new Uri($"/api/maps/{room.Map}/snapshot", UriKind.Relative));
        snapshot.ShouldNotContain("whiteSpot");
    }

    private static Task<JsonElement> VotesAsync(ApiClient client, string map) =>
        client.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{map}/votes");
}
