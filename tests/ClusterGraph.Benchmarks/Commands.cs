using System.CommandLine;
using ClusterGraph.Benchmarks.Analyses;
using ClusterGraph.Benchmarks.Browsers;
using ClusterGraph.Benchmarks.Joins;
using ClusterGraph.Benchmarks.Live;
using ClusterGraph.Benchmarks.Pages;
using ClusterGraph.Benchmarks.Stores;
using ClusterGraph.Benchmarks.Throughput;

namespace ClusterGraph.Benchmarks;

/// <summary>The measurements by name.</summary>
internal static class Commands
{
    private static readonly Option<int> Port = Number("--port", "The first of two ports to listen on, on this computer only.", 5105);
    private static readonly Option<int> Seed = Number("--seed", "The seed of the map and of the schedules.", 20261122);
    private static readonly Option<int> Rounds = Number("--rounds", "How many rounds; 0 for the measurement's own number.", 0);
    private static readonly Option<int> Seconds = Number("--seconds", "How long each round is; 0 for the measurement's own length.", 0);

    private static readonly Option<int> Writers = Number("--writers", "How many clients write at once (throughput).", 16);

    private static readonly Option<bool> Gds = new("--gds") { Description = "Time Neo4j Graph Data Science, too (analysis)." };

    private static readonly (string Name, string What, Func<ResultFolder, ParseResult, Task> Run)[] Measurements =
    [
        ("live", "Send on a phone until the last of 200 has the durable change, beside bare SignalR.", LiveAsync),
        ("throughput", "Durable changes a second on one map.", ThroughputAsync),
        ("joins", "200 joins in 10 s from one address.", JoinsAsync),
        ("analysis", "Every analysis kernel beside igraph, graph-tool and, with --gds, GDS.", AnalysisAsync),
        ("large", "A million actors and ten million links: load, build, PageRank, components.", LargeAsync),
        ("findings", "Gaps, flags, introductions and diffusion on a workshop map and on a region.", FindingsAsync),
        ("neo4j", "Rooms on a real Neo4j: one link, forty people at once, half a million links.", Neo4jAsync),
        ("browser", "The screens in Chromium: panning, and from a phone to the stage.", BrowserAsync),
    ];

    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Measures ClusterGraph. Run it with -c Release.");
        foreach (var (name, what, run) in Measurements)
        {
            root.Add(Make(name, what, (results, parsed) => run(results, parsed)));
        }

        root.Add(HeadroomCommand());
        root.Add(OpenLargeCommand());
        root.Add(Make("page", "Write docs/benchmarks.md from the latest results.", (results, _) => WritePageAsync(results)));
        root.Add(Make("all", "Run everything and write the page.", AllAsync));
        return root.Parse(args).InvokeAsync();
    }

    // The large graph is measured in a process of its own; this is what that process runs.
    private static Command HeadroomCommand()
    {
        var path = new Argument<string>("file");
        var command = new Command("headroom", "Load an edge list, build the graph, PageRank, components; print what it took.") { path };
        command.SetAction(parsed => Headroom.Work(parsed.GetValue(path)!));
        return command;
    }

    // What the process does whose memory is measured when a large map is loaded from Neo4j.
    private static Command OpenLargeCommand()
    {
        var (uri, auth) = (new Argument<string>("uri"), new Argument<string>("auth"));
        var command = new Command("open-large", "Load the large map from Neo4j; print what it took.") { uri, auth };
        command.SetAction((parsed, _) => Neo4jBenchmark.OpenLargeAsync(parsed.GetValue(uri)!, parsed.GetValue(auth)!));
        return command;
    }

    private static Command Make(string name, string what, Func<ResultFolder, ParseResult, Task> run)
    {
        var command = new Command(name, what) { Port, Seed, Rounds, Seconds, Writers, Gds };
        command.SetAction((parsed, _) => run(new ResultFolder(RepositoryRoot(), TimeProvider.System), parsed));
        return command;
    }

    private static async Task AllAsync(ResultFolder results, ParseResult parsed)
    {
        foreach (var (name, what, run) in Measurements)
        {
            Console.WriteLine($"\n== {name}: {what}");
            await run(results, parsed);
        }

        await WritePageAsync(results);
    }

    private static Task LiveAsync(ResultFolder results, ParseResult parsed) => LiveBenchmark.RunAsync(
        results,
        new LiveOptions(RoundsOf(parsed, 6), LengthOf(parsed, 30), Viewers: 200, Senders: 40, PerSecond: 20, parsed.GetValue(Seed)),
        parsed.GetValue(Port));

    private static Task ThroughputAsync(ResultFolder results, ParseResult parsed) => ThroughputBenchmark.RunAsync(
        results, parsed.GetValue(Writers), RoundsOf(parsed, 3), LengthOf(parsed, 10), parsed.GetValue(Seed), parsed.GetValue(Port));

    private static Task JoinsAsync(ResultFolder results, ParseResult parsed) => JoinsBenchmark.RunAsync(
        results, joins: 200, LengthOf(parsed, 10), RoundsOf(parsed, 3), parsed.GetValue(Seed), parsed.GetValue(Port));

    private static Task BrowserAsync(ResultFolder results, ParseResult parsed) => BrowserBenchmark.RunAsync(
        results, RepositoryRoot(), RoundsOf(parsed, 3), parsed.GetValue(Seed), parsed.GetValue(Port));

    private static Task AnalysisAsync(ResultFolder results, ParseResult parsed) => new AnalysisBenchmark(
        results, RepositoryRoot(), RoundsOf(parsed, 5), parsed.GetValue(Port), parsed.GetValue(Gds)).RunAsync();

    private static Task LargeAsync(ResultFolder results, ParseResult parsed) =>
        new LargeBenchmark(results, RepositoryRoot(), RoundsOf(parsed, 3)).RunAsync();

    private static Task FindingsAsync(ResultFolder results, ParseResult parsed)
    {
        new FindingsBenchmark(results, RoundsOf(parsed, 5), parsed.GetValue(Seed)).Run();
        return Task.CompletedTask;
    }

    private static Task Neo4jAsync(ResultFolder results, ParseResult parsed) => new Neo4jBenchmark(
        results, RoundsOf(parsed, 3), LengthOf(parsed, 10), parsed.GetValue(Seed), parsed.GetValue(Port)).RunAsync();

    private static async Task WritePageAsync(ResultFolder results)
    {
        var path = Path.Combine(RepositoryRoot(), "docs", "benchmarks.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, Page.Write(results.Load()));
        Console.WriteLine($"Written: {path}");
    }

    private static int RoundsOf(ParseResult parsed, int own) => parsed.GetValue(Rounds) is > 0 and var asked ? asked : own;

    private static TimeSpan LengthOf(ParseResult parsed, int own) =>
        TimeSpan.FromSeconds(parsed.GetValue(Seconds) is > 0 and var asked ? asked : own);

    private static Option<int> Number(string name, string what, int value) =>
        new(name) { Description = what, DefaultValueFactory = _ => value };

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ClusterGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("ClusterGraph.sln was not found above the program.");
    }
}
