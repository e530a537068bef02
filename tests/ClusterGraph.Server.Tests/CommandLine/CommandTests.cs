using System.Text;
using System.Text.Json;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Server.CommandLine;
using ClusterGraph.Server.Maps;
using ClusterGraph.Server.Tests.Support;
using ClusterGraph.TestKit.Files;
using ClusterGraph.TestKit.Maps;

namespace ClusterGraph.Server.Tests.CommandLine;

public sealed class CommandTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StringWriter _out = new();
    private readonly ListeningWriter _error = new();
    private readonly MemoryStream _results = new();

    public void Dispose() => _folder.Delete();

    [Fact]
    public async Task Check_OfASoundMap_IsFine()
    {
        await RunAsync("seed", "--data", Data);
        await RunAsync("export", "palar-valley", "--data", Data, "-o", _folder.File("map.cluster.json"));
        (await RunAsync("check", _folder.File("map.cluster.json"), "--json")).ShouldBe(ExitCode.Fine);
        var result = JsonDocument.Parse(_out.ToString()).RootElement;
        result.GetProperty("fine").GetBoolean().ShouldBeTrue();
        result.GetProperty("problems").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Check_OfABadMap_NamesEveryProblemWithItsLine()
    {
        await File.WriteAllTextAsync(_folder.File("bad.cluster.json"), """
            {"format":"clustergraph/1",
             "map":{"id":"m","title":"T"},
             "elements":{"nodes":[
               {"data":{"id":"a","name":"A","type":"producer.small"}},
               {"data":{"id":"b","name":"B","type":"no.such.type"}}],
              "edges":[{"data":{"id":"l","source":"a","target":"gone","type":"sellsTo"}}]}}
            """);
        (await RunAsync("check", _folder.File("bad.cluster.json"), "--json")).ShouldBe(ExitCode.BadInput);
        _error.ToString().ShouldContain("line 5");
        _error.ToString().ShouldContain("line 6");
        JsonDocument.Parse(_out.ToString()).RootElement.GetProperty("problems").GetArrayLength().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Check_OfAMissingFile_IsBadInput() =>
        (await RunAsync("check", _folder.File("none.cluster.json"))).ShouldBe(ExitCode.BadInput);

    [Theory]
    [InlineData("cluster", "{")]
    [InlineData("actors.csv", "id,name,")]
    [InlineData("links.csv", "id,source,")]
    public async Task Export_WritesTheFormToStandardOutput(string format, string start)
    {
        await RunAsync("seed", "--data", Data);
        (await RunAsync("export", "colchagua-wine", "--format", format, "--data", Data)).ShouldBe(ExitCode.Fine);
        Encoding.UTF8.GetString(_results.ToArray()).TrimStart('\uFEFF').ShouldStartWith(start);
    }

    [Fact]
    public async Task Export_OfAnUnknownMap_NamesTheKnownOnes()
    {
        await RunAsync("seed", "--data", Data);
        (await RunAsync("export", "atlantis", "--data", Data)).ShouldBe(ExitCode.BadInput);
        _error.ToString().ShouldContain("palar-valley");
    }

    [Fact]
    public async Task Verify_OfSoundMaps_IsFineAndTellsTheirHashes()
    {
        await RunAsync("seed", "--data", Data);
        (await RunAsync("verify", "--data", Data, "--json")).ShouldBe(ExitCode.Fine);
        var maps = JsonDocument.Parse(_out.ToString()).RootElement;
        maps.GetArrayLength().ShouldBe(SeedFolder.Files().Count);
        maps[0].GetProperty("hash").GetString()!.Length.ShouldBe(16);
    }

    [Fact]
    public async Task Verify_OfADamagedGraph_IsBadInput()
    {
        await RunAsync("seed", "--data", Data);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Data}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM links WHERE map = 'palar-valley' AND id = (SELECT min(id) FROM links WHERE map = 'palar-valley')";
            (await command.ExecuteNonQueryAsync()).ShouldBe(1);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        (await RunAsync("verify", "--data", Data)).ShouldBe(ExitCode.BadInput);
        _error.ToString().ShouldContain("palar-valley: the stored graph");
    }

    [Fact]
    public async Task Copy_TakesHistoryAndLinksAlong_AndTellsWhenThereIsNothingLeftToCopy()
    {
        var target = _folder.File("copy/maps.db");
        await RunAsync("seed", "--data", Data);
        await WriteMarksAsync(Data, "tab-a", 700);

        (await RunAsync("copy", "--from", Data, "--to", target)).ShouldBe(ExitCode.Fine);
        (await RunAsync("copy", "--from", Data, "--to", target, "--json")).ShouldBe(ExitCode.Fine);

        var maps = JsonDocument.Parse(_out.ToString()).RootElement.EnumerateArray().ToList();
        maps.Count.ShouldBe(SeedFolder.Files().Count);
        maps.ShouldAllBe(m => m.GetProperty("copied").GetInt64() == 0);
        maps.Single(m => m.GetProperty("map").GetString() == "palar-valley").GetProperty("rev").GetInt64().ShouldBe(700);
        (await RunAsync("verify", "--data", target)).ShouldBe(ExitCode.Fine);
    }

    [Fact]
    public async Task Copy_OntoAnotherHistory_IsRefusedAndNamesTheMap()
    {
        var target = _folder.File("copy/maps.db");
        await RunAsync("seed", "--data", Data);
        await RunAsync("seed", "--data", target);
        await WriteMarksAsync(Data, "tab-a", 3);
        await WriteMarksAsync(target, "tab-b", 3);

        (await RunAsync("copy", "--from", Data, "--to", target)).ShouldBe(ExitCode.BadInput);
        _error.ToString().ShouldContain("palar-valley: the target has a map of this name with another history");
    }

    [Fact]
    public async Task MissingDatabase_IsNoStore() =>
        (await RunAsync("verify", "--data", _folder.File("none.db"))).ShouldBe(ExitCode.NoStore);

    [Fact]
    public async Task M13_DatabaseOfAnotherProcess_IsNoStore()
    {
        await using var open = await DataFile.OpenAsync(Data, CancellationToken.None);
        (await RunAsync("seed", "--data", Data)).ShouldBe(ExitCode.NoStore);
    }

    [Theory]
    [InlineData("fly")]
    [InlineData("check")]
    [InlineData("serve --port many")]
    [InlineData("serve --public-url nowhere --data memory")]
    [InlineData("serve --port 70000 --data memory")]
    [InlineData("serve --public-url map --data memory")]
    [InlineData("export palar-valley --format docx")]
    [InlineData("seed --play palar-valley --people 0 --data memory")]
    public async Task WrongUsage_IsSaidSo(string line) =>
        (await RunAsync(line.Split(' '))).ShouldBe(ExitCode.BadUsage);

    [Fact]
    public async Task Serve_PrintsItsLinksAsJsonAndStopsWhenAsked()
    {
        using var stop = new CancellationTokenSource();
        var run = RunAsync(stop.Token, "serve", "--port", "0", "--data", "memory", "--json", "--public-url", "https://map.example.org");
        await Task.WhenAny(run, _error.Said("Press Ctrl+C"));
        await stop.CancelAsync();
        (await run).ShouldBe(ExitCode.Fine);
        var welcome = JsonDocument.Parse(_out.ToString()).RootElement;
        welcome.GetProperty("facilitator").GetString()!.ShouldStartWith("https://map.example.org/studio.html#s=");
        welcome.GetProperty("stage").GetString()!.ShouldContain("/stage.html#s=");
        welcome.GetProperty("join").GetString()!.ShouldEndWith("/join.html?code=" + welcome.GetProperty("code").GetString());
    }

    private string Data => _folder.File("maps.db");

    /// <summary>Gives a map of the store a history.</summary>
    private static async Task WriteMarksAsync(string data, string tab, int count)
    {
        await using var store = await DataFile.OpenAsync(data, CancellationToken.None);
        var entries = Enumerable.Range(1, count).Select(i => MarkEntry.At(new Revision(i), tab, i)).ToList();
        var batch = new CommitBatch(new MapId("palar-valley"), Revision.Zero, entries, []);
        (await store.Maps.CommitAsync(batch, CancellationToken.None)).ShouldBe(StoreOutcome.Ok);
    }

    private Task<int> RunAsync(params string[] args) => RunAsync(CancellationToken.None, args);

    private Task<int> RunAsync(CancellationToken stop, params string[] args) => Commands.RunAsync(
        args, new CommandIo(Stream.Null, _results, _out, _error), stop);
}
