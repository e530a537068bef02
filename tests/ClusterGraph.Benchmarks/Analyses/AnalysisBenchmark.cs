using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Live;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Paths;
using ClusterGraph.Benchmarks.Measuring;
using ClusterGraph.Benchmarks.Pages;
using ClusterGraph.Formats.EdgeLists;

namespace ClusterGraph.Benchmarks.Analyses;

/// <summary>Times every kernel beside the same kernel of the peers, in turns, from graphs in memory.</summary>
internal sealed class AnalysisBenchmark(ResultFolder results, string root, int rounds, int port, bool withGds)
{
    private const int SlowRounds = 3;
    private const int WarmUps = 20;
    private const double WarmUpSeconds = 1;

    private const string HowMeasured =
        "Every kernel in turns with the peers, each peer in a process of its own, each time from a graph in its memory; median of the rounds (least–most). The ratio is the time of the fastest peer over ours. GDS once, after its own report. Both cores for all who use them. Ours after up to 20 runs, or a second, of warming up in each round; peers are compiled ahead.";

    private static readonly (string Name, int Nodes, int Links)[] Sizes =
        [("r", 10_000, 60_000), ("n", 200_000, 1_200_000)];

    private readonly string _bench = Path.GetFullPath(Path.Combine(root, "..", "shared", "bench"));
    private readonly string _neo4j = Path.GetFullPath(Path.Combine(root, "..", "shared", "neo4j"));
    private readonly List<Row> _rows = [];
    private readonly List<string> _notes = [];

    public async Task RunAsync()
    {
        if (!Directory.Exists(_bench))
        {
            Console.WriteLine($"The peers' scripts are not at {_bench}; nothing was measured.");
            return;
        }

        var peers = new PythonPeers(_bench);
        var perLink = new Dictionary<string, Dictionary<string, double>>();
        foreach (var (name, nodes, links) in Sizes)
        {
            var graph = new BenchGraph(name, peers.Graph(name, nodes, links));
            var gds = withGds ? await new GdsPeer(_neo4j, _bench, port).TimeAsync(graph.Path, isHeavy: name == "r") : [];
            perLink[name] = Compare(graph, peers, gds);
            Save();
        }

        Growth(perLink["r"], perLink["n"]);
        Workshop(peers.Graph("w", 300, 900));
        Sampled(peers);
        Save();
    }

    // As often as there is something new: the whole takes many minutes.
    private void Save() => results.Save("analysis", _rows, [HowMeasured, .. _notes]);

    private Dictionary<string, double> Compare(BenchGraph graph, PythonPeers peers, List<PeerTime> gds)
    {
        var kernels = Kernels.All.Where(k => k.Graphs.Contains(graph.Name, StringComparison.Ordinal)).ToList();
        var (ours, theirs) = (kernels.ToDictionary(k => k, _ => new List<double>()), new List<PeerTime>());
        var checks = kernels.ToDictionary(k => k, k => k.Run(graph));
        for (var round = 0; round < rounds; round++)
        {
            var now = kernels.Where(k => !k.IsSlow || round < SlowRounds).ToList();
            theirs.AddRange(peers.Time(graph.Path, now.Select(k => k.PeerName).Distinct(StringComparer.Ordinal)));
            foreach (var kernel in now)
            {
                WarmUp(kernel, graph);
                ours[kernel].Add(Seconds(() => kernel.Run(graph)));
            }

            Console.WriteLine($"{graph}, round {round + 1}: load {Host.Load()}");
        }

        foreach (var kernel in kernels)
        {
            AddRow(graph, kernel, new Spread(ours[kernel]), checks[kernel], [.. theirs.Where(t => t.Kernel == kernel.PeerName && (kernel.Peer is null || kernel.Peer == t.Peer))], OfGds(kernel, gds));
        }

        return kernels.Where(k => !k.IsSlow).ToDictionary(k => k.Name, k => new Spread(ours[k]).Median / graph.Directed.LinkCount);
    }

    // The peers' kernels are compiled already.
    private static void WarmUp(Kernel kernel, BenchGraph graph)
    {
        var start = Clock.Now;
        for (var runs = 0; runs < WarmUps && Clock.MillisecondsSince(start) < WarmUpSeconds * 1000; runs++)
        {
            _ = kernel.Run(graph);
        }
    }

    private static PeerTime? OfGds(Kernel kernel, List<PeerTime> gds)
    {
        var parts = gds.Where(t => kernel.GdsName?.Split('+').Contains(t.Kernel) == true).ToList();
        return parts.Count == 0 ? null : new PeerTime("GDS", kernel.PeerName, parts.Sum(p => p.Seconds), []);
    }

    private void AddRow(BenchGraph graph, Kernel kernel, Spread ours, double[] check, List<PeerTime> theirs, PeerTime? gds)
    {
        var medians = theirs.GroupBy(t => t.Peer).Select(g => (Peer: g.Key, Times: new Spread(g.Select(t => t.Seconds)))).ToList();
        var all = medians.Select(m => (m.Peer, m.Times.Median, Text: $"{m.Peer} {m.Times.ToString("0.####")} s"))
            .Concat(gds is null ? [] : [(gds.Peer, Median: gds.Seconds, Text: $"GDS {gds.Seconds:0.####} s")]).OrderBy(m => m.Median).ToList();
        var ratio = all.Count == 0 ? double.NaN : all[0].Median / ours.Median;
        _rows.Add(new Row(
            $"{kernel.Name}, {graph.Name}: times faster than the fastest peer", $"{kernel.Target}", $"{kernel.Gate}",
            string.Join("; ", all.Select(m => m.Text)), $"{ratio:0.0} ({ours.ToString("0.####")} s)", Row.AtLeast(ratio, kernel.Target, kernel.Gate)));
        foreach (var peer in theirs.Where(t => t.Check.Length == check.Length).DistinctBy(t => t.Peer))
        {
            var off = check.Zip(peer.Check, (a, b) => Math.Abs(a - b) / Math.Max(1e-300, Math.Abs(b))).Max();
            if (off > kernel.Tolerance || kernel.PeerName == "leiden")
            {
                _notes.Add($"{kernel.Name}, {graph.Name}: ours {string.Join('/', check)}, {peer.Peer} {string.Join('/', peer.Check)}.");
            }
        }
    }

    private void Growth(Dictionary<string, double> small, Dictionary<string, double> large)
    {
        string[] linear = ["PageRank (1e-10, as igraph)", "weak and strong components", "k-core", "articulation points"];
        foreach (var name in linear)
        {
            var growth = large[name] / small[name];
            _rows.Add(new Row($"{name}: time a link, n over r", "1.5", "1.5", "", $"{growth:0.00}", Row.AtMost(growth, 1.5, 1.5)));
        }
    }

    private void Workshop(string path)
    {
        var input = InputOf(path);
        var times = Enumerable.Range(0, rounds + WarmUps).Select(_ => Seconds(() => LiveMeasures.Run(input, RunOptions.Default)) * 1000).Skip(WarmUps);
        var spread = new Spread(times);
        var count = MethodCatalogue.All.Count(LiveMeasures.IsLive);
        _rows.Add(new Row(
            $"all {count} live methods on a workshop map (300 actors, 900 links), one thread", "100 ms", "200 ms", "",
            $"{spread.ToString("0")} ms", Row.AtMost(spread.Median, 100, 200)));
    }

    private void Sampled(PythonPeers peers)
    {
        var graph = new BenchGraph("n", peers.Graph("n", 200_000, 1_200_000)).Directed;
        var run = new RunOptions(Environment.ProcessorCount);
        var times = new Spread(Enumerable.Range(0, 3).Select(_ => Seconds(() => SampledBetweenness.Normalised(graph, SampledBetweenness.Samples(graph, 0.005, 0.1), seed: 7, run))));
        _rows.Add(new Row(
            "sampled betweenness, n, within 0.005 with probability 0.9", "10 s", "30 s", "", $"{times.ToString("0.0")} s",
            Row.AtMost(times.Median, 10, 30)));
    }

    private static AnalysisInput InputOf(string path)
    {
        var list = EdgeListReader.Read(path).List!;
        return new AnalysisInput
        {
            Ids = list.Ids,
            Layers = [Layer.Untyped],
            Links = new LinkTable { Sources = list.Sources, Targets = list.Targets, Strengths = list.Weights },
        };
    }

    private static double Seconds<T>(Func<T> work)
    {
        var start = Clock.Now;
        _ = work();
        return Clock.MillisecondsSince(start) / 1000;
    }
}
