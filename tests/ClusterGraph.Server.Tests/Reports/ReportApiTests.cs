using System.Net;
using ClusterGraph.Formats.Reports;
using ClusterGraph.Server.Play;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Reports;

public sealed class ReportApiTests
{
    [Fact]
    public async Task Report_IsAPageThatMayUseNothingButItsOwnStyle()
    {
        await using var server = await TestServer.StartAsync();
        using var facilitator = await server.FacilitatorAsync();
        using var answer = await GetAsync(facilitator, "sialkot-surgical", "");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain(HtmlReport.StyleSource);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("<html lang=\"en\"");
        page.ShouldContain("Betweenness");
        page.ShouldContain("Freeman", customMessage: "definitions name their source");
        page.ShouldContain("<svg");
    }

    [Theory]
    [InlineData("fr", "Définitions utilisées")]
    [InlineData("es", "Definiciones usadas")]
    [InlineData("ar", "dir=\"rtl\"")]
    public async Task Report_SpeaksTheLanguageAskedFor(string language, string words)
    {
        await using var server = await TestServer.StartAsync();
        using var facilitator = await server.FacilitatorAsync();
        using var answer = await GetAsync(facilitator, "sialkot-surgical", $"?language={language}");
        (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
    }

    [Fact]
    public async Task SameRevision_GivesTheSameBytes()
    {
        await using var server = await TestServer.StartAsync(clock: new StillClock());
        using var facilitator = await server.FacilitatorAsync();
        foreach (var format in (string[])["html", "docx", "csv"])
        {
            using var first = await GetAsync(facilitator, "palar-valley", $"?format={format}");
            using var second = await GetAsync(facilitator, "palar-valley", $"?format={format}&rev=0");
            var (one, other) = (await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
            one.SequenceEqual(other).ShouldBeTrue(format);
        }
    }

    [Theory]
    [InlineData("?format=pdf", "unsupported_format")]
    [InlineData("?audience=everybody", "invalid_field")]
    [InlineData("?rev=9999", "not_found")]
    public async Task Report_NamesWhatIsWrong(string query, string code)
    {
        await using var server = await TestServer.StartAsync();
        using var facilitator = await server.FacilitatorAsync();
        using var answer = await GetAsync(facilitator, "sialkot-surgical", query);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"\"code\":\"{code}\"");
    }

    [Fact]
    public async Task Report_IsNotForParticipants()
    {
        await using var server = await TestServer.StartAsync();
        var room = await server.NewRoomAsync();
        await using var person = await room.EnterAsync();
        using var answer = await GetAsync(person.Api, room.Map, "");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<HttpResponseMessage> GetAsync(ApiClient client, string map, string query) =>
        client.Http.GetAsync(new Uri($"/api/maps/{map}/report{query}", UriKind.Relative));

    private sealed class StillClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);
    }
}
