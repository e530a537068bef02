using System.Net;
using ClusterGraph.Server.Tests.Support;
using ClusterGraph.TestKit.Files;

namespace ClusterGraph.Server.Tests.Hosting;

public sealed class HeaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Delete();

    [Theory]
    [InlineData("/")]
    [InlineData("/api/maps")]
    [InlineData("/nothing")]
    [InlineData("/health/live")]
    public async Task M64_EveryAnswer_CarriesExactlyTheseHeaders(string path)
    {
        await File.WriteAllTextAsync(_folder.File("index.html"), "<!doctype html><title>ClusterGraph</title>");
        await using var server = await TestServer.StartAsync(change: o => o with { WebRoot = _folder.Path });
        using var stranger = server.Stranger();
        using var answer = await stranger.Http.GetAsync(path);
        var port = server.Url.Port;
        Header(answer, "Content-Security-Policy").ShouldBe(
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws://127.0.0.1:" + port
            + "; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "Referrer-Policy").ShouldBe("no-referrer");
        Header(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(answer, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        Header(answer, "Permissions-Policy").ShouldContain("camera=()");
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public async Task Pages_AreCompressedAndTagged()
    {
        await File.WriteAllTextAsync(_folder.File("index.html"), new string('a', 5000));
        await using var server = await TestServer.StartAsync(change: o => o with { WebRoot = _folder.Path });
        using var stranger = server.Stranger();
        stranger.Http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        using var first = await stranger.Http.GetAsync("/");
        first.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        first.Content.Headers.ContentLength!.Value.ShouldBeLessThan(500);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/index.html");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await stranger.Http.SendAsync(again);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/.built")]
    public async Task Pages_LeaveNothingElseToRead(string path)
    {
        var pages = Directory.CreateDirectory(_folder.File("pages")).FullName;
        await File.WriteAllTextAsync(_folder.File("secret.txt"), "secret");
        await File.WriteAllTextAsync(Path.Combine(pages, "index.html"), "page");
        await File.WriteAllTextAsync(Path.Combine(pages, ".built"), "secret");
        await using var server = await TestServer.StartAsync(change: o => o with { WebRoot = pages });
        using var stranger = server.Stranger();
        using var answer = await stranger.Http.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("secret\"");
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : answer.Content.Headers.GetValues(name));
}
