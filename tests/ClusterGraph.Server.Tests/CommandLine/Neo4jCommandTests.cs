using System.Text.Json;
using ClusterGraph.Core.Participants;
using ClusterGraph.Server.CommandLine;
using ClusterGraph.Server.Tests.Support;
using ClusterGraph.TestKit.Files;
using ClusterGraph.TestKit.Neo4j;

namespace ClusterGraph.Server.Tests.CommandLine;

/// <summary>The example maps moved to a real Neo4j and back.</summary>
[Trait("Needs", "Neo4jProcess")]
[Collection(ProcessTests.Name)]
public sealed class Neo4jCommandTests : IAsyncLifetime, IDisposable
{
    /// <summary>What reads links, weights, groups, chain and attributes, each in another way.</summary>
    private static readonly (string Map, string Method)[] Analyses =
    [
        ("tiruppur-knitwear", "betweenness"), ("tiruppur-knitwear", "pagerank"), ("tiruppur-knitwear", "components"),
        ("tiruppur-knitwear", "stage-coverage"), ("tiruppur-knitwear", "concentration"), ("tiruppur-knitwear", "poverty-nodes"),
        ("colchagua-wine", "knowledge-roles"), ("palar-valley", "k-core"), ("palar-valley", "joint-action"),
    ];

    private readonly TempFolder _folder = new();
    private readonly StringWriter _out = new();
    private readonly ListeningWriter _error = new();
    private Neo4jServer _neo4j = null!;

    public async Task InitializeAsync()
    {
        _neo4j = await Neo4jServer.StartAsync(isOwn: true);
        await File.WriteAllTextAsync(_folder.File("auth"), _neo4j.Auth);
        Environment.SetEnvironmentVariable("CLUSTERGRAPH_NEO4J_AUTH_FILE", _folder.File("auth"));
    }

    public async Task DisposeAsync()
    {
        Environment.SetEnvironmentVariable("CLUSTERGRAPH_NEO4J_AUTH_FILE", null);
        await _neo4j.DisposeAsync();
        _folder.Delete();
    }

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task M31_CopyThereAndBack_KeepsEveryHash_AndEveryAnalysis()
    {
        var (first, back) = (_folder.File("first.db"), _folder.File("back.db"));
        await RunAsync("seed", "--data", first);
        (await RunAsync("copy", "--from", first, "--to", _neo4j.Uri)).ShouldBe(ExitCode.Fine, _error.ToString());
        (await RunAsync("verify", "--data", _neo4j.Uri)).ShouldBe(ExitCode.Fine, _error.ToString());
        (await RunAsync("copy", "--from", _neo4j.Uri, "--to", back)).ShouldBe(ExitCode.Fine, _error.ToString());

        (await HashesAsync(_neo4j.Uri)).ShouldBe(await HashesAsync(first));
        (await HashesAsync(back)).ShouldBe(await HashesAsync(first));
        foreach (var (map, method) in Analyses)
        {
            (await AnalyseAsync(map, method, _neo4j.Uri)).ShouldBe(await AnalyseAsync(map, method, first), method);
        }
    }

    [Fact]
    public async Task WrongPassword_IsNoStore_AndTheSentenceSaysWhatToCorrect()
    {
        await File.WriteAllTextAsync(_folder.File("auth"), "neo4j/wrong");
        (await RunAsync("verify", "--data", _neo4j.Uri)).ShouldBe(ExitCode.NoStore);
        _error.ToString().ShouldContain("refused the user or the password");
    }

    [Theory]
    [InlineData("http://neo4j:secret@127.0.0.1:7474", "do not belong into the address")]
    [InlineData("http://127.0.0.1:1", "cannot be reached")]
    [InlineData("neo4j+http://127.0.0.1:7474", "is no address of a Neo4j server")]
    public async Task BadAddress_IsNoStore(string address, string sentence)
    {
        (await RunAsync("verify", "--data", address)).ShouldBe(ExitCode.NoStore);
        _error.ToString().ShouldContain(sentence);
    }

    private static async Task<List<string>> HashesAsync(string data)
    {
        await using var store = await DataFile.OpenExistingAsync(data, CancellationToken.None);
        var hashes = new List<string>();
        foreach (var map in (await store.Maps.ListAsync(CancellationToken.None)).OrderBy(m => m.Id.Value, StringComparer.Ordinal))
        {
            var loaded = (await store.Maps.LoadAsync(map.Id, CancellationToken.None))!.Snapshot;
            hashes.Add($"{map.Id} {loaded.Revision} {loaded.Hash(Audience.Full)}");
        }

        return hashes;
    }

    /// <summary>Gives the result without how long it took.</summary>
    private async Task<string> AnalyseAsync(string map, string method, string data)
    {
        using var results = new MemoryStream();
        var code = await Commands.RunAsync(
            ["analyse", map, "--method", method, "--json", "--data", data],
            new CommandIo(Stream.Null, results, _out, _error));
        code.ShouldBe(ExitCode.Fine, _error.ToString());
        using var json = JsonDocument.Parse(results.ToArray());
        return string.Join('\n', json.RootElement.EnumerateObject().Where(p => p.Name != "elapsedMs").Select(p => $"{p.Name}: {p.Value.GetRawText()}"));
    }

    private Task<int> RunAsync(params string[] args) =>
        Commands.RunAsync(args, new CommandIo(Stream.Null, Stream.Null, _out, _error));
}
