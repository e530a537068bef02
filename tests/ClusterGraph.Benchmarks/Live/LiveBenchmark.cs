using ClusterGraph.Benchmarks.Maps;
using ClusterGraph.Benchmarks.Measuring;
using ClusterGraph.Benchmarks.Pages;
using ClusterGraph.Live.Rooms;

namespace ClusterGraph.Benchmarks.Live;

/// <summary>From sending on a phone until the last viewer has the durable change, beside the same over bare SignalR.</summary>
internal static class LiveBenchmark
{
    private const string What = "send on a phone → last of 200 viewers has the durable change";

    public static async Task RunAsync(ResultFolder results, LiveOptions options, int port)
    {
        var map = Population.Make("bench", actors: 500, links: 1_500, options.Seed);
        await using var product = await Product.StartAsync(results.Path, map, port, new RoomOptions());
        await using var maps = await MapTarget.StartAsync(product, options.Viewers, options.Senders);
        await using var echoes = await EchoTarget.StartAsync(port + 1, options.Viewers);
        await WarmUpAsync(maps, echoes, options);

        var rounds = new List<LiveRound>();
        for (var i = 0; i < options.Rounds; i++)
        {
            rounds.Add(await RoundAsync(maps, echoes, options, i, product.Folder));
            var (round, load) = (rounds[^1], Host.Load());
            Console.WriteLine($"round {i + 1}: peer {round.Peer.Times} | product {round.Product.Times} | ratio {round.RatioP50:0.00} {round.RatioP99:0.00} | work {round.Peer.Work:0.0} {round.Product.Work:0.0} ms | disk p50 {round.Disk.P50:0.00} p99 {round.Disk.P99:0.0} | load {load}");
        }

        results.Save("live", Rows(rounds), Notes(rounds, options, echoes.FrameBytes));
    }

    private static async Task WarmUpAsync(MapTarget maps, EchoTarget echoes, LiveOptions options)
    {
        var warm = options with { Length = TimeSpan.FromSeconds(5), PerSecond = 40 };
        await HalfRound.RunAsync(maps, warm, options.Seed - 1);
        echoes.FrameBytes = maps.FrameBytes;
        await HalfRound.RunAsync(echoes, warm, options.Seed - 1);
    }

    private static async Task<LiveRound> RoundAsync(
        MapTarget maps, EchoTarget echoes, LiveOptions options, int number, string folder)
    {
        var disk = DiskProbe.Run(folder);
        var isPeerFirst = number % 2 == 0;
        var first = await HalfAsync(isPeerFirst ? echoes : maps, options, number);
        var second = await HalfAsync(isPeerFirst ? maps : echoes, options, number);
        return isPeerFirst ? new LiveRound(first, second, disk) : new LiveRound(second, first, disk);
    }

    private static Task<HalfRound> HalfAsync(ILiveTarget target, LiveOptions options, int number)
    {
        // What one half leaves behind must not burden the other.
        GC.Collect();
        return HalfRound.RunAsync(target, options, options.Seed + number);
    }

    private static List<Row> Rows(List<LiveRound> rounds)
    {
        var (p50, p99) = (new Spread(rounds.Select(r => r.RatioP50)), new Spread(rounds.Select(r => r.RatioP99)));
        var own50 = new Spread(rounds.Select(r => r.Product.Times.P50));
        var own99 = new Spread(rounds.Select(r => r.Product.Times.P99));
        var lost = rounds.Sum(r => r.Product.Missing + r.Product.Refused);
        return
        [
            new Row($"{What}, ratio of p50", "1.5", "2.0", "raw SignalR `EchoAll`, same run: 1", $"{p50}", Row.AtMost(p50.Median, 1.5, 2)),
            new Row($"{What}, ratio of p99", "1.75", "2.5", "raw SignalR `EchoAll`, same run: 1", $"{p99}", Row.AtMost(p99.Median, 1.75, 2.5)),
            new Row("the same, p50", "20 ms", "40 ms", "Azure SignalR: 99 % < 1 s", $"{own50.ToString("0.0")} ms", Row.AtMost(own50.Median, 20, 40)),
            new Row("the same, p99", "100 ms", "200 ms", "Figma: 95 % saved < 600 ms", $"{own99.ToString("0.0")} ms", Row.AtMost(own99.Median, 100, 200)),
            new Row("the same, changes that did not reach everybody", "0", "0", "", $"{lost}", Row.AtMost(lost, 0, 0)),
        ];
    }

    private static List<string> Notes(List<LiveRound> rounds, LiveOptions options, int frameBytes)
    {
        var notes = new List<string>
        {
            $"{options.Rounds} rounds of {options.Length.TotalSeconds:0} s for each side, in turns, in one process; {options.Viewers} connections a side, {options.Senders} of them send; Poisson arrivals of {options.PerSecond} a second, the same for both; times from the planned sending. Map of 500 actors and 1,500 links, SQLite with `synchronous=FULL` on a file. Frames of {frameBytes} bytes on both sides. Shown: median of the rounds (least–most).",
        };
        notes.AddRange(rounds.Select((r, i) =>
            $"Round {i + 1}: peer {r.Peer.Times}, {r.Peer.Work:0.0} ms of processor time a message; product {r.Product.Times}, {r.Product.Work:0.0} ms; disk (400 bytes, synced) p50 {r.Disk.P50:0.00} ms, p99 {r.Disk.P99:0.0} ms."));
        notes.Add("Product, all of the last round: " + rounds[^1].Product.Times.Histogram() + ".");
        notes.Add("Peer, all of the last round: " + rounds[^1].Peer.Times.Histogram() + ".");
        return notes;
    }
}
