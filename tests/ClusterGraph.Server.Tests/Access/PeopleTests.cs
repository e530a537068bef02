using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Maps;
using ClusterGraph.Server.Play;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Access;

public sealed class PeopleTests
{
    [Theory]
    [InlineData("  Amina   B. ", "Amina B.")]
    [InlineData("evil\u202Ename", "evilname")]
    [InlineData("سلمى", "سلمى")]
    public async Task Nick_IsCleanedAndChanged(string typed, string expected)
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        using var person = await room.PersonAsync();
        (await RenameAsync(person, room.Map, typed)).GetProperty("nick").GetString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("", "invalid_field")]
    [InlineData("\u202E\u200F", "invalid_field")]
    [InlineData("12345678901234567890123456789012345678901", "invalid_field")]
    public async Task Nick_EmptyOrTooLong_IsRefused(string typed, string code)
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        using var person = await room.PersonAsync();
        (await RenameAsync(person, room.Map, typed)).GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task Nick_OfSomebodyElse_IsRefusedAndOthersLearnOfANewOne()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        using var first = await room.PersonAsync();
        await using var second = await room.EnterAsync();
        await RenameAsync(first, room.Map, "Rosa");
        (await RenameAsync(second.Api, room.Map, "ROSA")).GetProperty("code").GetString().ShouldBe("already_exists");
        await RenameAsync(second.Api, room.Map, "Luis");
        await second.WaitAsync((t, m) => t == "people" && m.GetRawText().Contains("Luis", StringComparison.Ordinal));
    }

    [Fact]
    public async Task M62_KickedPerson_IsOutWithinASecondAndStaysOut()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        var id = person.Joined.GetProperty("participant").GetProperty("id").GetString();
        using var kicked = await room.Facilitator.Http.PostAsync($"/api/maps/{room.Map}/people/{id}/kick", null);
        kicked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await person.EndAsync(TimeSpan.FromSeconds(1))).ShouldBe("kicked");
        await Should.ThrowAsync<System.Net.WebSockets.WebSocketException>(() => HubPerson.ConnectAsync(person.Api, room.Map));
        (await Should.ThrowAsync<ApiException>(() => person.Api.JoinByCodeAsync(room.Code, CancellationToken.None))).Code.ShouldBe("kicked");
        (await Should.ThrowAsync<ApiException>(() => person.Api.OverviewAsync(room.Map, CancellationToken.None))).Code.ShouldBe("not_found");
    }

    [Fact]
    public async Task J9_KickedPerson_TakesAlongWhatWaits_WithinASecondAndInTheFacilitatorsName()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var console = await HubPerson.EnterAsync(room.Facilitator, room.Map, "console");
        (await console.SubmitAsync("""{"op":"mode.set","mode":"approve"}""")).ShouldBe("ok");
        await using var person = await room.EnterAsync("tab-1");
        await using var other = await room.EnterAsync("tab-2");
        (await person.SubmitAsync(Ops.AddActor("rude", "Rude words"))).ShouldBe("ok");
        (await other.SubmitAsync(Ops.AddActor("kind", "Kind words"))).ShouldBe("ok");
        var (id, started) = (Id(person), TimeProvider.System.GetTimestamp());
        using var kicked = await room.Facilitator.Http.PostAsync($"/api/maps/{room.Map}/people/{id}/kick", null);
        var news = await console.WaitForAsync("proposal.reject");
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(1));
        news.GetProperty("changes")[0].GetProperty("by").GetString().ShouldBe(Id(console));
        kicked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var left = await room.Facilitator.Http.GetStringAsync($"/api/maps/{room.Map}/snapshot");
        left.ShouldNotContain("Rude words");
        left.ShouldContain("Kind words");

        static string? Id(HubPerson who) => who.Joined.GetProperty("participant").GetProperty("id").GetString();
    }

    [Fact]
    public async Task M62_WhoLeaves_IsOutWithinASecondAndMayComeBack()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        using var left = await person.Api.Http.DeleteAsync("/api/sessions/me");
        left.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await person.EndAsync(TimeSpan.FromSeconds(1))).ShouldBe("session_ended");
        (await person.Api.JoinByCodeAsync(room.Code, CancellationToken.None)).Role.ShouldBe(Role.Participant);
    }

    [Fact]
    public async Task M62_ExpiredSession_IsClosedWhenItsTimeComes()
    {
        var clock = new ShiftedTime();
        await using var server = await TestServer.StartAsync(clock: clock);
        var room = await server.NewRoomAsync();
        using var api = await room.PersonAsync();
        clock.Shift = SessionBook.ShortLife - TimeSpan.FromSeconds(3);
        await using var person = await HubPerson.EnterAsync(api, room.Map, "tab-1");
        (await person.EndAsync(TimeSpan.FromSeconds(8))).ShouldBe("session_ended");
    }

    [Fact]
    public async Task People_AreListedForTheFacilitatorOnly()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        await person.SubmitAsync(Ops.AddActor("a1"), Ops.AddActor("a2"), Ops.AddLink("l1", "a1", "a2"));
        var people = await room.Facilitator.Http.GetFromJsonAsync<List<PersonOverview>>(
            $"/api/maps/{room.Map}/people", Core.Maps.CoreJson.Options);
        var mine = people!.Single(p => p.Role == Role.Participant);
        mine.Online.ShouldBeTrue();
        mine.Count.ShouldBe(3);
        using var refused = await person.Api.Http.GetAsync($"/api/maps/{room.Map}/people");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<JsonElement> RenameAsync(ApiClient person, string map, string nick)
    {
        using var answer = await person.Http.PutAsJsonAsync("/api/sessions/me", new { map, nick });
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
