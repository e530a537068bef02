using System.Text.Json;
using ClusterGraph.Server.CommandLine;
using ClusterGraph.Server.Tests.Support;
using ClusterGraph.TestKit.Files;

namespace ClusterGraph.Server.Tests.CommandLine;

/// <summary>Others script against <c>analyse</c>: its words, its JSON and its exit codes.</summary>
public sealed class AnalyseTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StringWriter _out = new();
    private readonly ListeningWriter _error = new();
    private readonly MemoryStream _results = new();

    public void Dispose() => _folder.Delete();

    [Fact]
    public async Task Analyse_PrintsTheEnvelope()
    {
        await WriteAsync("star.csv", "source,target\nhub,a\nhub,b\nhub,c\n");
        (await RunAsync("star.csv", "--undirected", "--method", "degree", "--json")).ShouldBe(ExitCode.Fine);
        var result = JsonDocument.Parse(_results.ToArray()).RootElement;
        result.GetProperty("values").EnumerateArray().Select(v => (v.GetProperty("id").GetString(), v.GetProperty("value").GetDouble()))
            .ShouldBe([("a", 1), ("b", 1), ("c", 1), ("hub", 3)]);
        result.GetProperty("direction").GetString().ShouldBe("undirected");
        result.GetProperty("parameters").GetProperty("side").GetString().ShouldBe("all");
        result.GetProperty("accuracy").GetProperty("isExact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Analyse_ReadsWeightsTypesAndAttributes()
    {
        await WriteAsync("links.csv", "source,target,weight,type\na,b,2,sells\na,c,3,lends\n");
        await WriteAsync("people.csv", "id,village\na,North\nd,South\n");
        (await RunAsync(
            "links.csv", "--actors", _folder.File("people.csv"), "--method", "degree", "--set", "layer=sells",
            "--set", "weight=strength", "--json")).ShouldBe(ExitCode.Fine);
        var result = JsonDocument.Parse(_results.ToArray()).RootElement;
        result.GetProperty("nodeCount").GetInt32().ShouldBe(4);
        result.GetProperty("values")[0].GetProperty("more").GetProperty("strength").GetDouble().ShouldBe(2);
    }

    [Fact]
    public async Task Analyse_WritesWhyAValueIsMissing()
    {
        await WriteAsync("one.csv", "source,target\na,a\n");
        (await RunAsync("one.csv", "--method", "density", "--json")).ShouldBe(ExitCode.Fine);
        var result = JsonDocument.Parse(_results.ToArray()).RootElement;
        result.GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
        result.GetProperty("reason").GetString().ShouldBe("TOO_FEW_NODES");
        result.GetProperty("caveats")[0].GetProperty("code").GetString().ShouldBe("SELF_LOOPS");
    }

    [Fact]
    public async Task Analyse_WithoutJson_TellsPeopleInWords()
    {
        await WriteAsync("star.csv", "source,target\nhub,a\nhub,b\n");
        (await RunAsync("star.csv", "--method", "degree")).ShouldBe(ExitCode.Fine);
        _error.ToString().ShouldContain("hub has the most links");
        _results.Length.ShouldBe(0);
    }

    [Fact]
    public async Task List_NamesEveryMethodWithItsParameters()
    {
        (await CommandsAsync("analyse", "--list", "--json")).ShouldBe(ExitCode.Fine);
        JsonDocument.Parse(_out.ToString()).RootElement.EnumerateArray()
            .Single(m => m.GetProperty("name").GetString() == "degree").GetProperty("parameters").GetArrayLength().ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData("degrees", "", "degree")]
    [InlineData("degree", "side=left", "all or in or out")]
    [InlineData("degree", "side", "key=value")]
    [InlineData("degree", "layer=x", "Choose among: link")]
    public async Task Analyse_NamesWrongUsage(string method, string setting, string remedy)
    {
        await WriteAsync("star.csv", "source,target\nhub,a\n");
        string[] set = setting.Length == 0 ? [] : ["--set", setting];
        (await RunAsync(["star.csv", "--method", method, .. set])).ShouldBe(ExitCode.BadUsage);
        _error.ToString().ShouldContain(remedy);
    }

    [Fact]
    public async Task Analyse_NamesTheLineOfBadInput()
    {
        await WriteAsync("bad.csv", "source,target,weight\na,b,1\na,b,x\n");
        (await RunAsync("bad.csv", "--method", "degree")).ShouldBe(ExitCode.BadInput);
        _error.ToString().ShouldContain("line 3");
        (await RunAsync("none.csv", "--method", "degree")).ShouldBe(ExitCode.BadInput);
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(_folder.File(name), text);

    private Task<int> RunAsync(string input, params string[] rest) =>
        CommandsAsync(["analyse", _folder.File(input), .. rest]);

    private Task<int> RunAsync(string[] args) => RunAsync(args[0], args[1..]);

    private Task<int> CommandsAsync(params string[] args) =>
        Commands.RunAsync(args, new CommandIo(Stream.Null, _results, _out, _error));
}
