using System.Diagnostics;
using System.Globalization;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Live;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Benchmarks.Maps;
using ClusterGraph.Benchmarks.Measuring;
using ClusterGraph.Benchmarks.Pages;

namespace ClusterGraph.Benchmarks.Analyses;

/// <summary>Times gaps, flags, introductions and diffusion on a workshop map and on a region.</summary>
internal sealed class FindingsBenchmark(ResultFolder results, int rounds, int seed)
{
    private const int WarmUps = 15;
    private const double Probability = 0.1;

    // 1,000 cascades from one seed in a plain loop, as a researcher writes it.
    private const string Loop = """
        import random, sys, time
        import networkx as nx
        g = nx.Graph(); g.add_edges_from(tuple(map(int, line.split())) for line in sys.stdin)
        random.seed(1); t = time.perf_counter(); total = 0
        for _ in range(1000):
            active = {0}; front = [0]
            while front:
                new = []
                for u in front:
                    for v in g.adj[u]:
                        if v not in active and random.random() < 0.1:
                            active.add(v); new.append(v)
                front = new
            total += len(active)
        print(time.perf_counter() - t, total / 1000)
        """;

    private static readonly RunOptions Both = new(Environment.ProcessorCount);
    private readonly List<Row> _rows = [];

    public void Run()
    {
        var workshop = MapInput.From(Population.MakeChain("workshop", 300, 900, seed));
        var region = MapInput.From(Population.MakeChain("region", 10_000, 60_000, seed));
        Add("all gaps and flags, one thread, 300 actors, 900 links, 9 stages", 100, workshop, RunOptions.Default, GapsAndFlags());
        Add("which introduction closes most, all candidates, the same map", 1000, workshop, RunOptions.Default, [("introductions", [])]);
        Add("10,000 cascades from the best linked actor, the same map", 200, workshop, Both, [("cascade", [("seeds", workshop.Ids[Hub(workshop)]), ("direction", "union")])]);
        Add("all gaps, 10,000 actors, 60,000 links, 9 stages", 1000, region, Both, Gaps());
        Add("seed set of 10 (epsilon 0.1), the same map", 3000, region, Both, [("seed-selection", [("k", "10"), ("direction", "union")])]);
        Add("best single introduction for what spreads, the same map", 5000, region, Both, [("new-tie", [])]);
        Peer(region);
        results.Save("findings", _rows, ["An invented cluster, every stage asked about. Each time the methods as they are run for a screen, from a map in memory; median of the rounds (least–most) after up to 15 runs of warming up, or three seconds."]);
    }

    private static int Hub(AnalysisInput input)
    {
        var degrees = new int[input.ActorCount];
        foreach (var end in input.Links.Sources.Concat(input.Links.Targets))
        {
            degrees[end]++;
        }

        return Array.IndexOf(degrees, degrees.Max());
    }

    private static IEnumerable<(string, (string, string)[])> GapsAndFlags() =>
        MethodCatalogue.All.Where(m => LiveMeasures.IsLive(m) && m.Group is MethodGroup.ValueChain or MethodGroup.Poverty && m.IsLive)
            .Select(m => (m.Name, Array.Empty<(string, string)>()));

    private static IEnumerable<(string, (string, string)[])> Gaps() =>
        MethodCatalogue.All.Where(m => LiveMeasures.IsLive(m) && m.Group == MethodGroup.ValueChain)
            .Select(m => (m.Name, Array.Empty<(string, string)>()));

    private static double Milliseconds(AnalysisInput input, RunOptions run, IReadOnlyList<(string Method, (string, string)[] Settings)> methods)
    {
        var start = Clock.Now;
        foreach (var (method, settings) in methods)
        {
            var outcome = MethodRunner.Run(input, method, settings.ToDictionary(s => s.Item1, s => s.Item2, StringComparer.Ordinal), run);
            if (!outcome.IsOk)
            {
                throw new InvalidOperationException($"{method}: {outcome.Error.Message}");
            }
        }

        return Clock.MillisecondsSince(start);
    }

    private Spread Add(string what, double target, AnalysisInput input, RunOptions run, IEnumerable<(string, (string, string)[])> methods)
    {
        var list = methods.ToList();
        var begun = Clock.Now;
        for (var i = 0; i < WarmUps && Clock.MillisecondsSince(begun) < 3000; i++)
        {
            _ = Milliseconds(input, run, list);
        }

        var spread = new Spread(Enumerable.Range(0, rounds).Select(_ => Milliseconds(input, run, list)));
        _rows.Add(new Row(what, $"{target:0} ms", $"{target:0} ms", "", $"{spread.ToString("0")} ms", Row.AtMost(spread.Median, target, target)));
        Console.WriteLine($"{what}: {spread.ToString("0")} ms");
        return spread;
    }

    private void Peer(AnalysisInput region)
    {
        (string, (string, string)[])[] method =
            [("cascade", [("seeds", region.Ids[Hub(region)]), ("probability", Probability.ToString(CultureInfo.InvariantCulture)), ("direction", "union"), ("runs", "1000")])];
        _ = Milliseconds(region, Both, method);
        var ours = new Spread(Enumerable.Range(0, rounds).Select(_ => Milliseconds(region, Both, method)));
        if (LoopSeconds(region) is not { } loop)
        {
            Console.WriteLine("networkx is not here; no peer for cascades.");
            return;
        }

        var ratio = loop * 1000 / ours.Median;
        _rows.Add(new Row(
            "1,000 cascades from the best linked actor, 10,000 actors, 60,000 links: times faster than a loop over networkx", "5", "5",
            $"networkx {loop:0.0} s", $"{ratio:0} ({ours.ToString("0")} ms)", Row.AtLeast(ratio, 5, 5)));
        Console.WriteLine($"cascades: {ours.ToString("0")} ms, networkx {loop:0.0} s");
    }

    private static double? LoopSeconds(AnalysisInput region)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", Loop])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var first = Hub(region);
        int Number(int actor) => actor == first ? 0 : actor < first ? actor + 1 : actor;
        try
        {
            for (var link = 0; link < region.Links.Count; link++)
            {
                process.StandardInput.WriteLine($"{Number(region.Links.Sources[link])} {Number(region.Links.Targets[link])}");
            }

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Without networkx the loop ends before it reads anything.
        }

        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? double.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture) : null;
    }
}
