using System.Net.Http.Json;
using System.Text.Json;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Play;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Answers;

public sealed class AnswerApiTests
{
    [Fact]
    public async Task AnswersOfThreePhones_AreOneForTheFacilitator_AndOneOnTheMap()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var facilitator = await HubPerson.EnterAsync(await room.WithRoleAsync(Role.Facilitator), room.Map, "tab-f");
        await using var first = await room.EnterAsync();
        await using var second = await room.EnterAsync("tab-2");
        await using var third = await room.EnterAsync("tab-3");
        await facilitator.SubmitAsync("""{"op":"stage.put","stage":{"id":"stitching","name":"Stitching","order":1}}""");
        (await first.SubmitAsync(Answer("""{"group":"homeLabour","sex":"women","security":1}"""))).ShouldBe("ok");
        (await second.SubmitAsync(Answer("""{"group":"homeLabour","sex":"women","security":2}"""))).ShouldBe("ok");
        (await SaidAsync(room)).ShouldBe(["""{"stage":"stitching","group":"homeLabour","informants":2,"waits":true}"""], "two are too few to be told");
        (await third.SubmitAsync(Answer("""{"group":"homeLabour","sex":"women","security":1}"""))).ShouldBe("ok");

        var own = await AnswersAsync(first.Api, room.Map);
        own.GetProperty("mine")[0].GetRawText().ShouldBe("""{"stage":"stitching","groups":[{"group":"homeLabour","sex":"women","security":1}]}""");
        own.GetProperty("answered")[0].GetString().ShouldBe("stitching");
        own.TryGetProperty("said", out _).ShouldBeFalse("what waits is the facilitator's");

        (await SaidAsync(room)).ShouldBe(["""{"stage":"stitching","group":"homeLabour","informants":3,"sex":"women","security":1,"waits":true}"""]);

        (await second.SubmitAsync(Confirm)).ShouldBe("forbidden");
        (await facilitator.SubmitAsync(Confirm)).ShouldBe("ok");
        (await facilitator.SubmitAsync(Confirm)).ShouldBe("ok");
        var confirmed = (await AnswersAsync(room.Facilitator, room.Map)).GetProperty("said")[0];
        confirmed.GetProperty("waits").GetBoolean().ShouldBeFalse();
        var snapshot = await second.Api.Http.GetStringAsync(new Uri($"/api/maps/{room.Map}/snapshot", UriKind.Relative));
        snapshot.Split("\"kind\":\"actor\"").Length.ShouldBe(2, "one actor stands for all answers");
        snapshot.ShouldContain("informants");
        snapshot.ShouldNotContain("incomeSecurity");
    }

    private const string Confirm = """{"op":"group.confirm","stage":"stitching","group":"homeLabour"}""";

    private static string Answer(string group) => $$"""{"op":"answer.set","stage":"stitching","groups":[{{group}}]}""";

    private static async Task<string[]> SaidAsync(TestRoom room) =>
        [.. (await AnswersAsync(room.Facilitator, room.Map)).GetProperty("said").EnumerateArray().Select(s => s.GetRawText())];

    private static Task<JsonElement> AnswersAsync(ApiClient client, string map) =>
        client.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{map}/answers");
}
