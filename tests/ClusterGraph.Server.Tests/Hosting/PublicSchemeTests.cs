using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Hosting;

/// <summary>Behind a proxy with TLS the answers are those of the public address.</summary>
public sealed class PublicSchemeTests
{
    [Theory]
    [InlineData("map.example.org", true)]
    [InlineData("127.0.0.1", false)]
    public async Task Request_ThatNamesThePublicAddress_IsOneOverTls(string host, bool isTls)
    {
        await using var server = await TestServer.StartAsync(change: o => o with { PublicUrl = new Uri("https://map.example.org") });
        using var stranger = server.Stranger();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/health/live", UriKind.Relative));
        request.Headers.Host = host;

        using var answer = await stranger.Http.SendAsync(request);

        answer.Headers.Contains("Strict-Transport-Security").ShouldBe(isTls);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain((isTls ? "wss://" : "ws://") + host);
    }
}
