using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Analyses;

/// <summary>What is played on the stage, as its screens read it.</summary>
public sealed class SpreadApiTests
{
    [Fact]
    public async Task Play_IsOfTheMapAsItBegan_AndAsTheRoomSeesIt()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var lead = await HubPerson.EnterAsync(room.Facilitator, room.Map, "tab-1");
        await lead.SubmitAsync(Ops.AddActor("a1"));
        await lead.SubmitAsync(Ops.AddActor("a2"));
        await lead.SubmitAsync(Ops.AddActor("a3"));
        await lead.SubmitAsync(Knows("l1", "a1", "a2", "room"));
        await lead.SubmitAsync(Knows("l2", "a1", "a3", "facilitators"));
        await lead.SubmitAsync(Show("a1", 0));
        await lead.SubmitAsync(Knows("l3", "a2", "a3", "room"));
        await lead.SubmitAsync(Show("a1", 1));

        using var projector = await room.WithRoleAsync(Core.Participants.Role.Viewer);
        foreach (var reader in new[] { projector, room.Facilitator })
        {
            var answer = await reader.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{room.Map}/spread");
            answer.GetProperty("rev").GetInt64().ShouldBe(5);
            Steps(answer).ShouldBe([("a1", 0), ("a2", 1), ("a3", null)], "one link is not for the room, one came later");
        }
    }

    [Fact]
    public async Task Nothing_IsPlayed_AndWhatCannotBePlayedSaysWhy()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var lead = await HubPerson.EnterAsync(room.Facilitator, room.Map, "tab-1");
        await lead.SubmitAsync(Ops.AddActor("a1"));
        using var nothing = await room.Facilitator.Http.GetAsync($"/api/maps/{room.Map}/spread");
        nothing.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await lead.SubmitAsync(Show("stranger", 0));
        using var wrong = await room.Facilitator.Http.GetAsync($"/api/maps/{room.Map}/spread");
        wrong.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("seeds");
    }

    private static IEnumerable<(string Id, int? Step)> Steps(JsonElement answer) =>
        answer.GetProperty("result").GetProperty("values").EnumerateArray().Select(v =>
        {
            var step = v.GetProperty("more").GetProperty("step");
            return (v.GetProperty("id").GetString()!, step.ValueKind == JsonValueKind.Null ? (int?)null : step.GetInt32());
        }).OrderBy(v => v.Item1, StringComparer.Ordinal);

    private static string Show(string seeds, int step) =>
        $$$"""{"op":"spread.show","spread":{"method":"cascade","settings":{"seeds":"{{{seeds}}}","probability":"1"},"step":{{{step}}}}}""";

    private static string Knows(string id, string source, string target, string visibility) =>
        $$$"""{"op":"link.add","link":{"id":"{{{id}}}","source":"{{{source}}}","target":"{{{target}}}","type":"advises","visibility":"{{{visibility}}}"}}""";
}
