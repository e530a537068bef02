using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ClusterGraph.Server.CommandLine;
using ClusterGraph.Server.Play;
using ClusterGraph.Server.Tests.Support;
using ClusterGraph.Storage;

namespace ClusterGraph.Server.Tests.Analyses;

/// <summary>Graphs that are called too large for this process, computed by a real Neo4j with Graph Data Science.</summary>
[Trait("Needs", "DataScience")]
[Collection(ProcessTests.Name)]
public sealed class DataScienceTests(DataScienceServer neo4j) : IClassFixture<DataScienceServer>, IDisposable
{
    private const string Engine = "Graph Data Science";

    private readonly StringWriter _out = new();
    private readonly ListeningWriter _error = new();

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task M37_WhatIsHandedOn_ComesBackTheSame_AndNamesWhoComputedIt()
    {
        var edges = await WriteEdgesAsync(seed: 20261125, nodes: 300, links: 1_200);
        await SameAsync(edges, "components", 1e-12);
        await SameAsync(edges, "components", 1e-12, "--undirected");
        await SameAsync(edges, "pagerank", 1e-6);
        await SameAsync(edges, "pagerank", 1e-6, "--set", "weight=strength");
        await SameAsync(edges, "pagerank", 1e-6, "--undirected");
        await SameAsync(edges, "betweenness", 1e-9);
        await SameAsync(edges, "betweenness", 1e-9, "--undirected");
        await SameAsync(edges, "closeness", 1e-9, "--set", "side=out");
        await SameAsync(edges, "closeness", 1e-9, "--set", "side=in");
        await SameAsync(edges, "closeness", 1e-9, "--undirected");
        await LabelsAreAsGoodAsync(edges);
        await NothingStaysAsync();
    }

    [Fact]
    public async Task M37_BelowTheSize_OrWithoutSuchAMeasure_ThisProcessComputes()
    {
        var edges = await WriteEdgesAsync(seed: 20261126, nodes: 50, links: 200);
        EngineOf(await AnalyseAsync(edges, "pagerank", "--max-in-process-links", "200")).ShouldBe("ClusterGraph");
        EngineOf(await AnalyseAsync(edges, "pagerank", "--max-in-process-links", "199")).ShouldContain(Engine);
        EngineOf(await AnalyseAsync(edges, "degree", "--max-in-process-links", "0")).ShouldBe("ClusterGraph");
        EngineOf(await AnalyseAsync(edges, "betweenness", "--max-in-process-links", "0", "--set", "weight=strength")).ShouldBe("ClusterGraph");
    }

    [Fact]
    public async Task M37_Server_HandsOnWhatIsTooLargeForIt()
    {
        await using var store = await DataFile.OpenAsync(neo4j.Uri, CancellationToken.None);
        await using var server = await TestServer.StartAsync(store, change: options => options with { MaxInProcessLinks = 0 });
        using var facilitator = await server.FacilitatorAsync();
        JsonElement result;
        while (!(await AskAsync(facilitator)).TryGetProperty("result", out result) || result.ValueKind == JsonValueKind.Null)
        {
            await Task.Delay(100);
        }

        EngineOf(result).ShouldContain(Engine);
        result.GetProperty("values").GetArrayLength().ShouldBe(result.GetProperty("nodeCount").GetInt32());
    }

    [Fact]
    public async Task M37_WhoStopsIt_StopsTheServer_AndNothingStays()
    {
        await using var store = await StoreFactory.OpenAsync(neo4j.Uri, neo4j.Auth, CancellationToken.None);
        const int nodes = 4_000;
        var (sources, targets) = (new int[nodes * 10], new int[nodes * 10]);
        for (var i = 0; i < sources.Length; i++)
        {
            (sources[i], targets[i]) = (i % nodes, ((i * 7) + (i / nodes)) % nodes);
        }

        using var stop = new CancellationTokenSource();
        var computing = store.Science!.ComputeAsync(
            new SentGraph(nodes, sources, targets, Weights: null),
            [.. Enumerable.Repeat(new ScienceTask(ScienceMeasure.Betweenness), 200)],
            stop.Token);
        await Task.Delay(TimeSpan.FromSeconds(3));
        computing.IsCompleted.ShouldBeFalse();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => computing);
        await NothingStaysAsync();
    }

    private static async Task<JsonElement> AskAsync(ApiClient api)
    {
        using var answer = await api.Http.PostAsJsonAsync("/api/maps/sialkot-surgical/analyses", new { method = "betweenness" });
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task SameAsync(string edges, string method, double tolerance, params string[] more)
    {
        var there = await AnalyseAsync(edges, method, ["--max-in-process-links", "0", .. more]);
        var here = await AnalyseAsync(edges, method, more);
        var what = $"{method} {string.Join(' ', more)}";
        EngineOf(there).ShouldContain(Engine, customMessage: what);
        EngineOf(here).ShouldBe("ClusterGraph");
        var (theirs, ours) = (Numbers(there), Numbers(here));
        theirs.Count.ShouldBe(ours.Count);
        foreach (var (ourValue, theirValue) in ours.Zip(theirs))
        {
            theirValue.ShouldBe(ourValue, tolerance * Math.Max(1, Math.Abs(ourValue)), what);
        }
    }

    /// <summary>Ties are drawn otherwise there, so groups differ; a good cut is a good cut.</summary>
    private async Task LabelsAreAsGoodAsync(string edges)
    {
        var there = await AnalyseAsync(edges, "label-propagation", "--max-in-process-links", "0", "--undirected");
        EngineOf(there).ShouldContain(Engine);
        there.GetProperty("values").GetArrayLength().ShouldBe(there.GetProperty("nodeCount").GetInt32());
        there.GetProperty("figures").EnumerateArray().ShouldContain(f => f.GetProperty("name").GetString() == "modularity");
    }

    private async Task NothingStaysAsync()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, neo4j.Uri + "/db/neo4j/query/v2")
        {
            Content = new StringContent(
                """{"statement":"CALL gds.graph.list() YIELD graphName RETURN count(*)"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(neo4j.Auth.Replace('/', ':'))));
        using var answer = await http.SendAsync(request);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("data").GetProperty("values")[0][0].GetInt32().ShouldBe(0);
    }

    private async Task<string> WriteEdgesAsync(int seed, int nodes, int links)
    {
        var random = new Random(seed);
        var file = neo4j.Folder.File($"edges-{seed}.csv");
        var pairs = Enumerable.Range(0, links * 2).Select(_ => (From: random.Next(nodes), To: random.Next(nodes)))
            .Where(p => p.From != p.To).DistinctBy(p => (Math.Min(p.From, p.To), Math.Max(p.From, p.To))).Take(links);
        await File.WriteAllLinesAsync(file, ["source,target,weight", .. pairs.Select(p => $"n{p.From},n{p.To},{1 + random.Next(4)}")]);
        return file;
    }

    private async Task<JsonElement> AnalyseAsync(string input, string method, params string[] more)
    {
        using var results = new MemoryStream();
        var code = await Commands.RunAsync(
            ["analyse", input, "--method", method, "--json", "--data", neo4j.Uri, .. more],
            new CommandIo(Stream.Null, results, _out, _error));
        code.ShouldBe(ExitCode.Fine, _error.ToString());
        using var json = JsonDocument.Parse(results.ToArray());
        return json.RootElement.Clone();
    }

    private static string EngineOf(JsonElement result) => result.GetProperty("engine").GetString()!;

    private static List<double> Numbers(JsonElement result) =>
    [
        .. result.GetProperty("figures").EnumerateArray().Concat(result.GetProperty("values").EnumerateArray())
            .SelectMany(row => row.EnumerateObject().Concat(row.TryGetProperty("more", out var more) ? [.. more.EnumerateObject()] : Array.Empty<JsonProperty>()))
            .Where(p => p.Value.ValueKind == JsonValueKind.Number && p.Name is not ("rank" or "percentile"))
            .Select(p => p.Value.GetDouble()),
    ];
}
