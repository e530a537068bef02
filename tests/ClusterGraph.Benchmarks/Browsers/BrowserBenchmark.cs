using System.Diagnostics;
using System.Text.Json;
using ClusterGraph.Benchmarks.Maps;
using ClusterGraph.Benchmarks.Measuring;
using ClusterGraph.Benchmarks.Pages;
using ClusterGraph.Core.Maps;
using ClusterGraph.Live.Rooms;

namespace ClusterGraph.Benchmarks.Browsers;

/// <summary>The screens in Chromium without a GPU, on a map as large as a workshop makes it.</summary>
internal static class BrowserBenchmark
{
    private const int Changes = 30;

    public static async Task RunAsync(ResultFolder results, string repository, int rounds, int seed, int port)
    {
        var map = Population.Make("bench", actors: 300, links: 900, seed);
        await using var product = await Product.StartAsync(results.Path, map, port, new RoomOptions());
        var reports = new List<BrowserReport>();
        for (var i = 0; i < rounds; i++)
        {
            reports.Add(await MeasureAsync(repository, product, $"Benchmark Tannery {i + 1}", Targets(map, i)));
            var (report, visible) = (reports[^1], new Sample(reports[^1].Visible));
            Console.WriteLine($"round {i + 1}: stage {report.StagePan:0.0} fps, studio {report.StudioPan:0.0} fps, phone to stage p50 {visible.P50:0} p95 {visible.P95:0} ms, load {Host.Load()}");
        }

        results.Save("browser", Rows(reports), Notes(reports));
    }

    /// <summary>Actors whose names nobody else has, others in every round.</summary>
    private static List<string> Targets(MapSnapshot map, int round) =>
    [
        .. map.Actors.All.GroupBy(a => a.Name).Where(g => g.Count() == 1).Select(g => g.Key)
            .Order(StringComparer.Ordinal).Skip(round * Changes).Take(Changes),
    ];

    private static async Task<BrowserReport> MeasureAsync(string repository, Product product, string phone, List<string> targets)
    {
        var folder = Path.Combine(repository, "tests", "browser");
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.ArgumentList.Add("bench/measure.mjs");
        start.ArgumentList.Add(JsonSerializer.Serialize(new
        {
            url = product.Address.GetLeftPart(UriPartial.Authority),
            facilitator = product.Facilitator,
            code = product.Code,
            map = "bench",
            phone,
            targets,
        }));
        using var script = Process.Start(start)!;
        var said = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        return script.ExitCode == 0
            ? JsonSerializer.Deserialize<BrowserReport>(said, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException("The browser script failed; run 'npm ci' in tests/browser and 'npm run build' in web first.");
    }

    private static List<Row> Rows(List<BrowserReport> reports)
    {
        var stage = new Spread(reports.Select(r => r.StagePan));
        var studio = new Spread(reports.Select(r => r.StudioPan));
        var visible = new Spread(reports.Select(r => new Sample(r.Visible).P95));
        const string what = "300 actors and 900 links in Chromium without a GPU";
        return
        [
            new Row($"{what}: pan of the stage", "30 frames/s", "30 frames/s", "", $"{stage.ToString("0")} frames/s", Row.AtLeast(stage.Median, 30, 30)),
            new Row($"{what}: pan of the studio", "30 frames/s", "30 frames/s", "", $"{studio.ToString("0")} frames/s", Row.AtLeast(studio.Median, 30, 30)),
            new Row("the same: tap on a phone → link painted on the stage, p95", "300 ms", "300 ms", "Figma: 95 % saved < 600 ms", $"{visible.ToString("0")} ms", Row.AtMost(visible.Median, 300, 300)),
        ];
    }

    private static List<string> Notes(List<BrowserReport> reports) =>
    [
        $"Chromium {reports[0].Chromium}, headless, `--disable-gpu`, 1920 × 1080; frames counted by the renderer's own event after painting; the stage is moved by script in every frame, the studio is dragged with the mouse. {Changes} links from a phone page by tapping, while the stage is open; the time runs from the tap to the paint and holds the up to 100 ms in which the stage gathers news that come close together.",
        .. reports.Select((r, i) => $"Round {i + 1}: stage {r.StagePan:0.0} and studio {r.StudioPan:0.0} frames/s; phone to stage {new Sample(r.Visible)}."),
    ];
}
