using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using ClusterGraph.Benchmarks.Maps;
using ClusterGraph.Benchmarks.Measuring;
using ClusterGraph.Benchmarks.Pages;
using ClusterGraph.Benchmarks.Throughput;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Server.CommandLine;
using ClusterGraph.Storage;
using ClusterGraph.Storage.Journal;
using ClusterGraph.Storage.Neo4j;
using ClusterGraph.Storage.Neo4j.Execution;
using ClusterGraph.Storage.Neo4j.Statements;
using ClusterGraph.TestKit.Neo4j;

namespace ClusterGraph.Benchmarks.Stores;

/// <summary>Rooms on a real Neo4j of its own: one link, forty people at once, and a map of half a million links.</summary>
internal sealed class Neo4jBenchmark(ResultFolder results, int rounds, TimeSpan length, int seed, int port)
{
    private const int Appends = 200;
    private const int Actors = 100_000;
    private const int Links = 500_000;

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly List<Row> _rows = [];
    private readonly List<string> _notes = [];

    /// <summary>Measures all of it and saves what was seen.</summary>
    public async Task RunAsync()
    {
        await using var neo4j = await Neo4jServer.StartAsync(isOwn: true);
        await AppendAsync(neo4j);
        await ThroughputAsync(neo4j);
        await LargeAsync(neo4j);
        results.Save("neo4j", _rows, _notes);
    }

    /// <summary>Opens a room on the large map in this process, and prints how long it took and how much memory.</summary>
    public static async Task OpenLargeAsync(string uri, string auth)
    {
        await using var store = await StoreFactory.OpenAsync(uri, auth, None);
        var start = Clock.Now;
        var loaded = await store.Maps.LoadAsync(new MapId("large"), None);
        var load = Clock.MillisecondsSince(start);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024.0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{load:0} {peak:0} {loaded!.Snapshot.Links.Count}"));
    }

    private static Task<IStore> OpenAsync(Neo4jServer neo4j) => StoreFactory.OpenAsync(neo4j.Uri, neo4j.Auth, None);

    /// <summary>One link an append, in turns: through the store, and the same statement as bytes that were made beforehand.</summary>
    private async Task AppendAsync(Neo4jServer neo4j)
    {
        await using var store = await OpenAsync(neo4j);
        using var http = Bare(neo4j);
        List<double> ratios = [], own = [], bare = [];
        for (var round = 0; round < rounds; round++)
        {
            var (ours, theirs) = (await MakeAsync(store, $"own{round}"), await MakeAsync(store, $"bare{round}"));
            var bodies = Bodies(theirs);
            var (mine, raw) = (new List<double>(), new List<double>());
            for (var i = 0; i < Appends; i++)
            {
                var batch = new CommitBatch(ours.Id, new Revision(i), [LinkEntry.At(ours, i + 1)], []);
                mine.Add(await TimeAsync(async () => Require((await store.Maps.CommitAsync(batch, None)).IsOk)));
                raw.Add(await TimeAsync(() => PostAsync(http, neo4j, bodies[i])));
            }

            own.Add(new Sample(mine).P50);
            bare.Add(new Sample(raw).P50);
            ratios.Add(own[^1] / bare[^1]);
            Console.WriteLine($"round {round + 1}: {own[^1]:0.0} ms and bare {bare[^1]:0.0} ms, load {Host.Load()}");
        }

        var ratio = new Spread(ratios);
        _rows.Add(new Row(
            "append of one link on Neo4j, p50: times the bare statement", "1.3", "2", $"the same statement in a raw loop: {new Spread(bare).ToString("0.0")} ms", $"{ratio} ({new Spread(own).ToString("0.0")} ms)", Row.AtMost(ratio.Median, 1.3, 2)));
        _notes.Add($"{rounds} rounds of {Appends} appends each, in turns; every append is on the disk of Neo4j when it is counted.");
    }

    private async Task ThroughputAsync(Neo4jServer neo4j)
    {
        const int people = 40;
        const int underWay = 4;
        var folder = Directory.CreateDirectory(Path.Combine(results.Path, $"run-{Environment.ProcessId}-{port}")).FullName;
        await using var product = await Product.StartAsync(
            folder, await OpenAsync(neo4j), Population.Make("bench", 500, links: 1_500, seed), port, ThroughputBenchmark.NoRateLimit);
        var (rate, gaps, note) = await ThroughputBenchmark.MeasureAsync(product, people, underWay, rounds, length);
        _rows.Add(new Row(
            "durable changes per second on Neo4j, one map, 40 people", "1,000", "300", "", rate.ToString("0"), Row.AtLeast(rate.Median, 1_000, 300)));
        _rows.Add(new Row("the same, frames out of order or with a gap", "0", "0", "", $"{gaps}", Row.AtMost(gaps, 0, 0)));
        _notes.Add(note);
    }

    private async Task LargeAsync(Neo4jServer neo4j)
    {
        var folder = Directory.CreateTempSubdirectory("clustergraph-large-").FullName;
        try
        {
            await using var source = await StoreFactory.OpenAsync("sqlite:" + Path.Combine(folder, "large.db"), auth: null, None);
            Require((await source.Maps.CreateAsync(Population.Make("large", Actors, Links, seed), TimeProvider.System.GetUtcNow(), None)).IsOk);
            await using var target = await OpenAsync(neo4j);
            var copy = new MapCopy(source.Maps, target.Maps, (await source.Maps.ListAsync(None)).Single());
            var start = Clock.Now;
            var copied = await copy.RunAsync(new Progress<double>(), None);
            var seconds = Clock.MillisecondsSince(start) / 1000;
            Require(copied.Problem is null);
            _rows.Add(new Row(
                "copy of 100,000 actors and 500,000 links from SQLite to Neo4j, s", "60", "120", "", $"{seconds:0}", Row.AtMost(seconds, 60, 120)));
            await LoadAsync(neo4j);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task LoadAsync(Neo4jServer neo4j)
    {
        List<double> times = [], memory = [];
        for (var round = 0; round < rounds; round++)
        {
            var start = new ProcessStartInfo("dotnet", [typeof(Neo4jBenchmark).Assembly.Location, "open-large", neo4j.Uri, neo4j.Auth!])
            {
                RedirectStandardOutput = true,
                Environment = { ["DOTNET_gcServer"] = "0" },
            };
            using var process = Process.Start(start)!;
            var words = (await process.StandardOutput.ReadToEndAsync()).Trim().Split(' ');
            times.Add(double.Parse(words[0], CultureInfo.InvariantCulture) / 1000);
            memory.Add(double.Parse(words[1], CultureInfo.InvariantCulture));
            Console.WriteLine($"round {round + 1}: loaded in {times[^1]:0.0} s, {memory[^1]:0} MB, load {Host.Load()}");
        }

        var (time, peak) = (new Spread(times), new Spread(memory));
        _rows.Add(new Row("the same map loaded from Neo4j, s", "8", "16", "", time.ToString("0.0"), Row.AtMost(time.Median, 8, 16)));
        _rows.Add(new Row("the same, highest memory of the process, MB", "600", "1,200", "", peak.ToString("0"), Row.AtMost(peak.Median, 600, 1_200)));
    }

    private static async Task<MapSnapshot> MakeAsync(IStore store, string id)
    {
        var map = Population.Make(id, 500, links: 1_500, seed: 1);
        Require((await store.Maps.CreateAsync(map, TimeProvider.System.GetUtcNow(), None)).IsOk);
        return map;
    }

    private static List<ReadOnlyMemory<byte>> Bodies(MapSnapshot map)
    {
        var genesis = JournalChain.Genesis(map.Id, StoredSnapshot.Of(map).Sha256);
        var tip = new MapTip(Revision.Zero, Convert.ToHexString(genesis));
        var bodies = new List<ReadOnlyMemory<byte>>();
        for (var i = 0; i < Appends; i++)
        {
            var batch = new CommitBatch(map.Id, new Revision(i), [LinkEntry.At(map, i + 1)], []);
            var args = BatchWriter.Arguments(batch, tip, [.. batch.Entries.Select(JournalWriter.Prepare)]);
            tip = new MapTip(new Revision(i + 1), (string)args["chain"]!);
            bodies.Add(QueryBody.Write(AppendStatement.Append.With(args)));
        }

        return bodies;
    }

    private static HttpClient Bare(Neo4jServer neo4j)
    {
        var http = new HttpClient();
        var secret = Convert.ToBase64String(Encoding.UTF8.GetBytes(neo4j.Auth!.Replace('/', ':')));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", secret);
        return http;
    }

    private static async Task PostAsync(HttpClient http, Neo4jServer neo4j, ReadOnlyMemory<byte> body)
    {
        using var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await http.PostAsync(new Uri($"{neo4j.Uri}/db/neo4j/query/v2"), content);
        Require((await answer.Content.ReadAsStringAsync()).Contains("applied", StringComparison.Ordinal));
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var start = Clock.Now;
        await work();
        return Clock.MillisecondsSince(start);
    }

    private static void Require(bool isTrue)
    {
        if (!isTrue)
        {
            throw new InvalidOperationException("What was to be measured did not happen.");
        }
    }
}
