using System.Diagnostics;
using System.Globalization;

namespace ClusterGraph.Benchmarks.Analyses;

/// <summary>igraph and graph-tool, driven by the script that stands beside the project.</summary>
internal sealed class PythonPeers(string folder)
{
    private const string Python = "/usr/bin/python3";
    private static readonly string[] Libraries = ["igraph", "graph-tool"];

    /// <summary>Makes the graph if it is not there yet: always the same for a size.</summary>
    public string Graph(string name, int nodes, int links)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().Parent!.FullName, $"clustergraph-{name}-{nodes}-{links}.csv");
        if (!File.Exists(path))
        {
            Run(Path.Combine(folder, "make_graph.py"), $"{nodes}", $"{links}", "7", path);
        }

        return path;
    }

    /// <summary>Times kernels in every peer, each in a process of its own.</summary>
    public List<PeerTime> Time(string graph, IEnumerable<string> kernels) =>
        [.. Libraries.SelectMany(library => Run(Path.Combine(folder, "peers.py"), [graph, library, .. kernels]).Select(Read).OfType<PeerTime>())];

    private static PeerTime? Read(string line)
    {
        var cells = line.Split('\t');
        return cells.Length == 4 && double.TryParse(cells[2], CultureInfo.InvariantCulture, out var seconds) && cells[1] != "peak_MiB"
            ? new PeerTime(cells[0], cells[1], seconds, [.. cells[3].Split('/').Select(Number)])
            : null;
    }

    private static double Number(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private static string[] Run(string script, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, [script, .. arguments]) { RedirectStandardOutput = true })!;
        var lines = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return lines.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
