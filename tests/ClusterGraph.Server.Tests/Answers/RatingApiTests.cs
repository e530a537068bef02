using System.Net.Http.Json;
using System.Text.Json;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Play;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Answers;

public sealed class RatingApiTests
{
    private const string Bank = """{"op":"actor.add","actor":{"id":"bank","name":"Agro Bank","type":"finance.bank"}}""";

    [Fact]
    public async Task OwnRatings_ComeBackToTheirOwner_AndToNobodyElse()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var first = await room.EnterAsync();
        await using var second = await room.EnterAsync("tab-2");
        (await first.SubmitAsync(Bank)).ShouldBe("ok");
        (await first.SubmitAsync(Rating(2, 4))).ShouldBe("ok");

        var mine = await RatingsAsync(first.Api, room.Map);
        mine.GetProperty("mine").EnumerateArray().Select(r => r.GetRawText())
            .ShouldBe(["""{"about":"bank","reliance":2,"sharing":4,"counted":false}"""]);
        foreach (var other in new[] { second.Api, room.Facilitator, await room.WithRoleAsync(Role.Viewer) })
        {
            var seen = await RatingsAsync(other, room.Map);
            seen.GetProperty("mine").GetArrayLength().ShouldBe(0);
            seen.GetProperty("raters").GetInt32().ShouldBe(1);
            seen.EnumerateObject().Select(p => p.Name).ShouldBe(["mine", "raters"]);
        }
    }

    [Theory]
    [InlineData(Role.Facilitator)]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Participant)]
    [InlineData(Role.Viewer)]
    public async Task WhateverAnybodyAsksFor_HoldsAveragesOfThree_AndNoSingleRating(Role role)
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var facilitator = await HubPerson.EnterAsync(await room.WithRoleAsync(Role.Facilitator), room.Map, "tab-f");
        await facilitator.SubmitAsync(Bank);
        var raters = new List<HubPerson>();
        foreach (var (n, value) in ((int[])[5, 5, 1]).Index())
        {
            raters.Add(await room.EnterAsync("tab-" + n));
            (await raters[n].SubmitAsync(Rating(value, value))).ShouldBe("ok");
        }

        var reader = await room.WithRoleAsync(role);
        var all = await EverythingAsync(reader, room.Map);
        all.ShouldNotContain("reliance");
        all.ShouldNotContain("\"kind\":\"rating\"");
        raters.ForEach(r => all.ShouldNotContain(r.Client));

        (await facilitator.SubmitAsync("""{"op":"trust.reveal"}""")).ShouldBe("ok");
        all = await EverythingAsync(reader, room.Map);
        all.ShouldContain("""{"actor":"bank","ratings":3,"reliance":3.5,"sharing":3.5}""");
        all.ShouldNotContain("\"kind\":\"rating\"");
        raters.ForEach(r => all.ShouldNotContain(r.Client));
        foreach (var rater in raters)
        {
            await rater.DisposeAsync();
        }
    }

    [Fact]
    public async Task RatingOfTwoQuestionsAtOnce_OrBesideSomethingElse_IsRefused()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        await person.SubmitAsync(Bank);
        (await person.SubmitAsync(Rating(6, 1))).ShouldBe("invalid_field");
        (await person.SubmitAsync(Rating(1, 1), Bank.Replace("bank", "other", StringComparison.Ordinal))).ShouldBe("invalid_field");
        (await person.SubmitAsync("""{"op":"trust.reveal"}""")).ShouldBe("forbidden");
    }

    private static string Rating(int reliance, int sharing) =>
        $$"""{"op":"rating.set","about":"bank","reliance":{{reliance}},"sharing":{{sharing}}}""";

    private static Task<JsonElement> RatingsAsync(ApiClient client, string map) =>
        client.Http.GetFromJsonAsync<JsonElement>($"/api/maps/{map}/ratings");

    // Every door through which a map leaves the server; what is shut to this role says so and holds nothing.
    private static async Task<string> EverythingAsync(ApiClient client, string map)
    {
        string[] doors =
        [
            "snapshot", "history", "export", "export?format=actors.csv", "export?format=links.csv", "insight", "answers", "votes",
            "people", "report?format=html", "",
        ];
        var found = new List<string>();
        foreach (var door in doors)
        {
            var answer = await client.Http.GetAsync(new Uri($"/api/maps/{map}/{door}".TrimEnd('/'), UriKind.Relative));
            found.Add(await answer.Content.ReadAsStringAsync());
        }

        return string.Join('\n', found);
    }
}
