using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using ClusterGraph.Server.Play;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Hosting;

public sealed class OriginTests
{
    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://127.0.0.1.evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    [InlineData("")]
    public async Task M57_ForeignOrigin_IsRefusedBeforeUpgrade(string origin)
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        using var person = await room.PersonAsync();
        var refused = await Should.ThrowAsync<WebSocketException>(() => HubClient.ConnectAsync(
            new Uri(server.Url, $"/hub/maps/{room.Map}"), person.Cookie, (_, _) => { }, HubPerson.Timeout(), origin));
        refused.Message.ShouldContain("403");
    }

    [Fact]
    public async Task M57_OwnOrigin_IsUpgraded()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        person.Joined.GetProperty("role").GetString().ShouldBe("participant");
    }

    [Fact]
    public async Task M58_CrossSitePost_IsRefused()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await ExpectAsync(server, room.Facilitator, "https://evil.example", "1", HttpStatusCode.Forbidden, "bad_origin");
        await ExpectAsync(server, room.Facilitator, server.Url.GetLeftPart(UriPartial.Authority), null, HttpStatusCode.Forbidden, "bad_origin");
        await ExpectAsync(server, room.Facilitator, server.Url.GetLeftPart(UriPartial.Authority), "1", HttpStatusCode.Created, null);
    }

    [Fact]
    public async Task M61_ForgedForwardedAddress_ChangesNothing()
    {
        await using var server = await TestServer.StartAsync();
        using var stranger = server.Stranger();
        var last = HttpStatusCode.OK;
        for (var i = 0; i <= 60; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sessions/code");
            request.Headers.Add("X-Forwarded-For", $"10.0.0.{i}");
            request.Content = JsonContent.Create(new { code = "AAAA-AAAA" });
            using var answer = await stranger.Http.SendAsync(request);
            last = answer.StatusCode;
        }

        last.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task ForeignHostName_IsRefused()
    {
        await using var server = await TestServer.StartAsync();
        using var stranger = server.Stranger();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/vocabulary");
        request.Headers.Host = "rebound.example";
        using var answer = await stranger.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task ExpectAsync(
        TestServer server, ApiClient cookieOf, string origin, string? header, HttpStatusCode status, string? code)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = server.Url };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/maps");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Cookie", cookieOf.Cookie);
        if (header is not null)
        {
            request.Headers.Add("X-ClusterGraph", header);
        }

        request.Content = JsonContent.Create(new { title = "From elsewhere" });
        using var answer = await http.SendAsync(request);
        answer.StatusCode.ShouldBe(status);
        if (code is not null)
        {
            (await answer.Content.ReadAsStringAsync()).ShouldContain(code);
        }
    }
}
