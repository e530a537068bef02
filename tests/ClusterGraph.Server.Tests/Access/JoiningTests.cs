using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Play;
using ClusterGraph.Server.Tests.Support;
using ClusterGraph.Storage.InMemory;

namespace ClusterGraph.Server.Tests.Access;

public sealed class JoiningTests
{
    [Fact]
    public async Task Code_LetsAParticipantInHoweverItIsTyped()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        using var person = server.Stranger();
        var joined = await person.JoinByCodeAsync($"  {room.Code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)} ", CancellationToken.None);
        joined.Map.Id.ShouldBe(room.Map);
        joined.Role.ShouldBe(Role.Participant);
        joined.Participant.Nick.ShouldMatch("^[A-Z][a-z]+ [A-Z][a-z]+$");
    }

    [Fact]
    public async Task Cookie_IsOutOfReachOfScriptsAndOfOtherSites()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = server.Url };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sessions/code");
        request.Headers.Add("Origin", server.Url.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("X-ClusterGraph", "1");
        request.Content = System.Net.Http.Json.JsonContent.Create(new { code = room.Code });
        using var answer = await http.SendAsync(request);
        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        cookie.ShouldContain("path=/", Case.Insensitive);
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Participant)]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Facilitator)]
    public async Task Link_GivesItsRole(Role role)
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        using var person = server.Stranger();
        var joined = await person.JoinByLinkAsync(room.Links[role], CancellationToken.None);
        joined.Role.ShouldBe(role);
        joined.Map.Id.ShouldBe(room.Map);
    }

    [Fact]
    public async Task HigherRole_StaysWhenTheSameBrowserTypesTheCode()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        (await room.Facilitator.JoinByCodeAsync(room.Code, CancellationToken.None)).Role.ShouldBe(Role.Facilitator);
        using var analyst = await room.PersonAsync();
        (await analyst.JoinByLinkAsync(room.Links[Role.Analyst], CancellationToken.None)).Role.ShouldBe(Role.Analyst);
    }

    [Fact]
    public async Task LinksAndCode_AreTheSameAfterARestart()
    {
        await using var store = new InMemoryStore();
        var first = await TestServer.StartAsync(store);
        var room = await first.NewRoomAsync();
        var (facilitator, code) = (first.Welcome.Facilitator.Split("#s=")[1], first.Welcome.Code);
        await first.StopAsync();

        await using var second = await TestServer.StartAsync(store);
        second.Welcome.Facilitator.Split("#s=")[1].ShouldBe(facilitator);
        second.Welcome.Code.ShouldBe(code);
        using var person = second.Stranger();
        (await person.JoinByCodeAsync(room.Code, CancellationToken.None)).Map.Id.ShouldBe(room.Map);
    }

    [Fact]
    public async Task NewCode_EndsTheOldOne()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        var renewed = await room.Facilitator.PostAsync<ClusterGraph.Server.Maps.JoinCard>(
            $"/api/maps/{room.Map}/code", new { }, CancellationToken.None);
        renewed.Code.ShouldNotBe(room.Code);
        using var late = server.Stranger();
        (await Should.ThrowAsync<ApiException>(() => late.JoinByCodeAsync(room.Code, CancellationToken.None))).Code.ShouldBe("code_expired");
        (await late.JoinByCodeAsync(renewed.Code, CancellationToken.None)).Role.ShouldBe(Role.Participant);
    }

    [Fact]
    public async Task Code_EndsAfterTwelveHours()
    {
        var clock = new ShiftedTime();
        await using var server = await TestServer.StartAsync(clock: clock);
        var room = await server.NewRoomAsync();
        clock.Shift = GrantBook.CodeLife + TimeSpan.FromSeconds(1);
        using var late = server.Stranger();
        (await Should.ThrowAsync<ApiException>(() => late.JoinByCodeAsync(room.Code, CancellationToken.None))).Code.ShouldBe("code_expired");
        (await room.Facilitator.OverviewAsync(room.Map, CancellationToken.None)).Join!.Code.ShouldNotBe(room.Code);
    }

    [Fact]
    public async Task M59_Guessing_IsStoppedAfterSixtyFailuresAMinute_AndRaisesAnAlarm()
    {
        var clock = new ShiftedTime();
        await using var server = await TestServer.StartAsync(clock: clock);
        var room = await server.NewRoomAsync();
        using var guesser = server.Stranger();
        var codes = new List<string>();
        for (var i = 0; i < 62; i++)
        {
            var guess = RoomCode.Of(BitConverter.GetBytes(i * 7_919L));
            codes.Add((await Should.ThrowAsync<ApiException>(() => guesser.JoinByCodeAsync(guess, CancellationToken.None))).Code);
        }

        codes.Take(60).ShouldAllBe(code => code == "wrong_code");
        codes.Skip(60).ShouldAllBe(code => code == "rate_limited");
        server.Log.Text.ShouldContain("guessing");
        clock.Shift += TimeSpan.FromMinutes(1);
        (await guesser.JoinByCodeAsync(room.Code, CancellationToken.None)).Map.Id.ShouldBe(room.Map);
    }

    [Fact]
    public async Task M60_TwoHundredHonestJoinsFromOneAddress_AllSucceedWithNamesOfTheirOwn()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        var joined = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            using var person = server.Stranger();
            return (await person.JoinByCodeAsync(room.Code, CancellationToken.None)).Participant;
        }));
        joined.Select(p => p.Nick).Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(200);
        joined.Select(p => p.Id).Distinct().Count().ShouldBe(200);
    }
}
