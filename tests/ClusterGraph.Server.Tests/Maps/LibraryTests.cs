using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Maps;

public sealed class LibraryTests
{
    [Fact]
    public async Task ChainTemplates_AreHandedOutWhole_ToAnybody()
    {
        await using var server = await TestServer.StartAsync();
        using var stranger = server.Stranger();
        var library = await stranger.Http.GetFromJsonAsync<JsonElement>("/api/chain-templates");
        var templates = library.GetProperty("templates").EnumerateArray().ToList();
        templates.Select(t => t.GetProperty("id").GetString()).ShouldBe(ChainTemplates.All.Select(t => t.Id.Value));
        var plastics = templates[0];
        plastics.GetProperty("stages").EnumerateArray().First().GetProperty("role").GetString().ShouldBe("input");
        plastics.GetProperty("flows").GetArrayLength().ShouldBe(ChainTemplates.All[0].Flows.Count);
    }

    [Theory]
    [InlineData("/api/chain-templates")]
    [InlineData("/api/vocabulary")]
    public async Task WhatABrowserHasAlready_IsNotSentAgain(string route)
    {
        await using var server = await TestServer.StartAsync();
        using var stranger = server.Stranger();
        using var first = await stranger.Http.GetAsync(route);
        using var request = new HttpRequestMessage(HttpMethod.Get, route);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await stranger.Http.SendAsync(request);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }
}
