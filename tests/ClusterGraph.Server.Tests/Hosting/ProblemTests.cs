using System.Net;
using System.Text;
using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Hosting;

public sealed class ProblemTests
{
    [Theory]
    [InlineData("GET", "/api/maps", null, null, 401, "unauthenticated")]
    [InlineData("GET", "/nothing", null, null, 404, "not_found")]
    [InlineData("POST", "/api/sessions/code", "{\"code\":\"AAAA-AAAA\"}", "application/json", 403, "wrong_code")]
    [InlineData("POST", "/api/sessions/code", "{\"code\":\"AAAA-AAAA\",\"role\":\"facilitator\"}", "application/json", 400, "invalid_field")]
    [InlineData("POST", "/api/sessions/code", "{\"code\":\"A\",\"code\":\"B\"}", "application/json", 400, "bad_frame")]
    [InlineData("POST", "/api/sessions/code", "{}", "application/json", 400, "invalid_field")]
    [InlineData("POST", "/api/sessions/code", "null", "application/json", 400, "invalid_field")]
    [InlineData("POST", "/api/sessions/code", "{", "application/json", 400, "bad_frame")]
    [InlineData("POST", "/api/sessions/code", "x", "text/plain", 415, "unsupported_format")]
    [InlineData("DELETE", "/api/sessions/me", null, null, 401, "unauthenticated")]
    [InlineData("GET", "/api/maps/__proto__", null, null, 404, "not_found")]
    public async Task Failures_AreProblemDocumentsWithOurCodes(
        string method, string path, string? body, string? type, int status, string code)
    {
        await using var server = await TestServer.StartAsync();
        using var stranger = server.Stranger();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, type!);
        using var answer = await stranger.Http.SendAsync(request);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("type").GetString().ShouldBe("urn:clustergraph:error:" + code);
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task M46_DeepBody_IsRefused()
    {
        await using var server = await TestServer.StartAsync();
        using var stranger = server.Stranger();
        var deep = "{\"code\":" + new string('[', 10_000) + new string(']', 10_000) + "}";
        using var answer = await stranger.Http.PostAsync(
            "/api/sessions/code", new StringContent(deep, Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("bad_frame");
    }

    [Fact]
    public async Task LargeBody_IsRefused()
    {
        await using var server = await TestServer.StartAsync();
        using var stranger = server.Stranger();
        using var answer = await stranger.Http.PostAsync("/api/sessions/code", new StringContent(
            $"{{\"code\":\"{new string('A', 100_000)}\"}}", Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("too_large");
    }

    [Fact]
    public void ErrorCodes_AreTheSameInTheBrowser()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "web", "src", "protocol", "error-codes.ts"));
        var list = text[text.IndexOf('[')..text.IndexOf(']')];
        var theirs = list.Split('"').Where((_, i) => i % 2 == 1).ToArray();
        theirs.ShouldBe(Enum.GetValues<ErrorCode>().Select(ChangeError.WireName));
    }

    [Fact]
    public async Task OpenApi_ListsEveryRouteOfTheApi()
    {
        await using var server = await TestServer.StartAsync();
        using var stranger = server.Stranger();
        var document = JsonDocument.Parse(await stranger.Http.GetStringAsync("/openapi/v1.json")).RootElement;
        var routes = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(m => $"{m.Name} {path.Name.TrimEnd('/')}")).Order();
        routes.ShouldBe(new[]
        {
            "get /api/maps", "post /api/maps", "get /api/maps/{map}", "get /api/maps/{map}/snapshot",
            "get /api/maps/{map}/history", "get /api/maps/{map}/people", "get /api/maps/{map}/questions",
            "get /api/maps/{map}/questions/{question}", "get /api/maps/{map}/ratings", "get /api/maps/{map}/answers",
            "get /api/maps/{map}/report", "get /api/maps/{map}/votes", "post /api/maps/{map}/people/{person}/kick",
            "post /api/maps/{map}/branches", "get /api/maps/{map}/branches", "get /api/maps/{map}/comparison",
            "post /api/maps/{map}/merge", "delete /api/maps/{map}",
            "get /api/maps/{map}/links", "post /api/maps/{map}/code", "get /api/maps/{map}/export",
            "get /api/maps/{map}/join-qr.svg", "post /api/sessions/code", "post /api/sessions/link",
            "get /api/sessions/me", "put /api/sessions/me", "delete /api/sessions/me", "get /api/vocabulary", "get /api/chain-templates",
            "get /health/live", "get /health/ready", "get /api/analyses/methods", "post /api/maps/{map}/analyses",
            "get /api/maps/{map}/analyses/{id}", "delete /api/maps/{map}/analyses/{id}", "get /api/maps/{map}/insight",
            "get /api/maps/{map}/beside", "get /api/maps/{map}/spread",
        }.Order());
    }
}
