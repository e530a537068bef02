using ClusterGraph.Benchmarks.Live;
using ClusterGraph.Benchmarks.Maps;
using ClusterGraph.Benchmarks.Measuring;
using ClusterGraph.Benchmarks.Pages;
using ClusterGraph.Live.Rooms;

namespace ClusterGraph.Benchmarks.Throughput;

/// <summary>How many changes a second one map takes, counted where one viewer receives them.</summary>
internal static class ThroughputBenchmark
{
    private const int Actors = 500;
    private const int UnderWay = 16;

    /// <summary>Until the code of a server that has run for a while is compiled for speed.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    public static readonly RoomOptions NoRateLimit = new() { OpsPerSecond = 1_000_000, OpsAtOnce = 1_000_000 };

    public static async Task RunAsync(ResultFolder results, int writers, int rounds, TimeSpan length, int seed, int port)
    {
        var map = Population.Make("bench", Actors, links: 1_500, seed);
        await using var product = await Product.StartAsync(results.Path, map, port, NoRateLimit);
        var (rate, gaps, note) = await MeasureAsync(product, writers, UnderWay, rounds, length);
        results.Save(
            "throughput",
            [
                new Row("durable changes per second, one map", "2,000", "500", "Azure SignalR, one unit: echo of 1,000 messages/s, nothing stored", $"{rate.ToString("0")}", Row.AtLeast(rate.Median, 2_000, 500)),
                new Row("the same, frames out of order or with a gap", "0", "0", "", $"{gaps}", Row.AtMost(gaps, 0, 0)),
            ],
            [$"{note} Disk afterwards: {DiskProbe.Run(product.Folder)}."]);
    }

    /// <summary>Lets clients write a map of 500 actors as fast as it goes.</summary>
    /// <param name="product">The server, without a limit on rates.</param>
    /// <param name="writers">How many write at once.</param>
    /// <param name="underWay">How many submissions of each are under way.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="length">How long each is.</param>
    /// <returns>Changes a second, frames that did not follow the one before, and how it was done.</returns>
    public static async Task<(Spread Rate, int Gaps, string Note)> MeasureAsync(
        Product product, int writers, int underWay, int rounds, TimeSpan length)
    {
        var viewer = new Viewer();
        var visitor = await product.EnterAsync();
        await using var watching = new Editor(await visitor.ConnectAsync(viewer.Take, CancellationToken.None), "viewer");
        await watching.JoinAsync();
        var editors = await EnterAsync(product, writers);
        var all = editors.Select((e, i) => new Writer(e, i, Actors, () => viewer.Head)).ToList();
        await Task.WhenAll(all.Select(w => w.StartAsync()));

        using var stop = new CancellationTokenSource();
        var writing = Task.WhenAll(all.Select(w => Task.Run(() => w.RunAsync(underWay, stop.Token))));
        await Task.WhenAny(writing, Task.Delay(WarmUp));
        using var meter = new RoomMeter();
        var (rates, worked, first) = (new List<double>(), Environment.CpuUsage.TotalTime, viewer.Head);
        for (var i = 0; i < rounds; i++)
        {
            rates.Add(await RateAsync(viewer, writing, length));
            Console.WriteLine($"round {i + 1}: {rates[^1]:0} changes a second, load {Host.Load()}");
        }

        var work = (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds / (viewer.Head - first);
        await stop.CancelAsync();
        await writing;
        await Task.WhenAll(editors.Select(e => e.DisposeAsync().AsTask()));
        return (
            new Spread(rates),
            viewer.Gaps,
            $"{writers} clients, each with {underWay} submissions under way, half of them new links, half edits of an actor; one viewer counts what it receives, which is only what is on disk; {rounds} rounds of {length.TotalSeconds:0} s on a map that grew from 1,500 links to revision {viewer.Head}. Rate limit lifted by configuration; {WarmUp.TotalSeconds:0} s of the same beforehand. {work:0.00} ms of processor time a change, clients included; {meter}.");
    }

    private static async Task<List<Editor>> EnterAsync(Product product, int writers)
    {
        var editors = new List<Editor>();
        for (var i = 0; i < writers; i++)
        {
            var visitor = await product.EnterAsync();
            editors.Add(new Editor(await visitor.ConnectAsync(_ => { }, CancellationToken.None), $"writer-{i}"));
            await editors[i].JoinAsync();
        }

        return editors;
    }

    private static async Task<double> RateAsync(Viewer viewer, Task writing, TimeSpan length)
    {
        var (start, from) = (Clock.Now, viewer.Head);
        await Task.WhenAny(writing, Task.Delay(length));
        if (writing.IsFaulted)
        {
            await writing;
        }

        return (viewer.Head - from) / (Clock.MillisecondsSince(start) / 1_000);
    }
}
