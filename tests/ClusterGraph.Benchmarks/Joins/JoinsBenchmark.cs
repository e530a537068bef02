using System.Text.Json;
using ClusterGraph.Benchmarks.Live;
using ClusterGraph.Benchmarks.Maps;
using ClusterGraph.Benchmarks.Measuring;
using ClusterGraph.Benchmarks.Pages;
using ClusterGraph.Live.Rooms;

namespace ClusterGraph.Benchmarks.Joins;

/// <summary>A full hall that joins within ten seconds from one address, as behind the router of a venue.</summary>
internal static class JoinsBenchmark
{
    public static async Task RunAsync(ResultFolder results, int joins, TimeSpan within, int rounds, int seed, int port)
    {
        var map = Population.Make("bench", actors: 500, links: 1_500, seed);
        await using var product = await Product.StartAsync(results.Path, map, port, new RoomOptions());
        // The first join of a process compiles code; a hall never meets that, since the stage has joined before.
        await (await JoinAsync(product, "first")).DisposeAsync();
        var samples = new List<Sample>();
        var failed = 0;
        for (var round = 0; round < rounds; round++)
        {
            var (sample, lost) = await RoundAsync(product, joins, within, seed, round);
            samples.Add(sample);
            failed += lost;
            Console.WriteLine($"round {round + 1}: {sample}, {lost} failed, load {Host.Load()}");
        }

        var p99 = new Spread(samples.Select(s => s.P99));
        results.Save(
            "joins",
            [
                new Row($"{joins} joins in {within.TotalSeconds:0} s from one address, p99 to usable", "1 s", "2 s", "Hocuspocus bans an address for 5 min after 15 connects in a minute", $"{p99.ToString("0")} ms", Row.AtMost(p99.Median, 1_000, 2_000)),
                new Row("the same, joins refused or failed", "0", "0", "", $"{failed}", Row.AtMost(failed, 0, 0)),
            ],
            [
                $"Usable: session by code over HTTP, live connection, join, and the snapshot of 500 actors and 1,500 links read; times from the planned moment, {rounds} rounds; those who joined stay until the round is over.",
                .. samples.Select((s, i) => $"Round {i + 1}: {s}."),
            ]);
    }

    private static async Task<(Sample Times, int Failed)> RoundAsync(
        Product product, int joins, TimeSpan within, int seed, int round)
    {
        var random = new Random(seed + round);
        var times = Enumerable.Range(0, joins).Select(_ => within * random.NextDouble()).Order().ToList();
        var running = new List<Task<(Editor Editor, double Time)>>();
        await Schedule.RunAsync(times, (i, planned) => running.Add(TimedAsync(product, $"round-{round}-{i}", planned)));
        await Task.WhenAny(Task.WhenAll(running), Task.Delay(TimeSpan.FromSeconds(30)));
        var done = running.Where(r => r.IsCompletedSuccessfully).ToList();
        var sample = new List<double>();
        foreach (var join in done)
        {
            var (editor, time) = await join;
            sample.Add(time);
            await editor.DisposeAsync();
        }

        return (new Sample(sample), joins - done.Count);
    }

    private static async Task<(Editor Editor, double Time)> TimedAsync(Product product, string client, long planned)
    {
        await Task.Yield();
        var editor = await JoinAsync(product, client);
        return (editor, Clock.MillisecondsSince(planned));
    }

    private static async Task<Editor> JoinAsync(Product product, string client)
    {
        var visitor = await product.EnterAsync();
        var editor = new Editor(await visitor.ConnectAsync(_ => { }, CancellationToken.None), client);
        await editor.JoinAsync();
        using var snapshot = JsonDocument.Parse(await visitor.GetAsync(product.Http, $"/api/maps/{visitor.Map}/snapshot"));
        return snapshot.RootElement.GetProperty("elements").GetArrayLength() > 2_000
            ? editor
            : throw new InvalidOperationException("The snapshot does not hold the map.");
    }
}
