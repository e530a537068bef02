using ClusterGraph.Benchmarks.Measuring;
using ClusterGraph.Benchmarks.Pages;

namespace ClusterGraph.Benchmarks.Analyses;

/// <summary>A graph of a million actors and ten million links, from the file to components.</summary>
internal sealed class LargeBenchmark(ResultFolder results, string root, int rounds)
{
    private const double Million = 1e6;

    public async Task RunAsync()
    {
        var bench = Path.GetFullPath(Path.Combine(root, "..", "shared", "bench"));
        var path = new PythonPeers(bench).Graph("x", 1_000_000, 10_000_000);
        var seen = new List<double[]>();
        for (var round = 0; round < rounds; round++)
        {
            seen.Add(await Headroom.RunAsync(path));
            Console.WriteLine($"round {round + 1}: {seen[^1][0] / Million:0.0} million links/s, load {Host.Load()}");
        }

        var (speed, memory) = (new Spread(seen.Select(s => s[0] / Million)), new Spread(seen.Select(s => s[1] / 1024)));
        results.Save(
            "large",
            [
                new Row("x: links a second from the file, millions", "5", "2", "", speed.ToString("0.0"), Row.AtLeast(speed.Median, 5, 2)),
                new Row("x: highest memory of load, build, PageRank, components", "1.2 GB", "2 GB", "", $"{memory.ToString("0.00")} GB", Row.AtMost(memory.Median, 1.2, 2)),
            ],
            [.. seen.Select(s => $"x (1,000,000 actors, 10,000,000 links), a process of its own: load {s[2]:0} ms, build {s[3]:0} ms, PageRank {s[4]:0} ms, weak components {s[5]:0} ms ({s[7]:0} of them).")]);
    }
}
