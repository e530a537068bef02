using System.Diagnostics;
using System.Globalization;
using ClusterGraph.Analysis.Centrality;
using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Benchmarks.Measuring;
using ClusterGraph.Formats.EdgeLists;

namespace ClusterGraph.Benchmarks.Analyses;

/// <summary>
/// A million actors and ten million links: loading, building, PageRank and components in a process of its own, so that
/// its highest memory is that of this work alone.
/// </summary>
internal static class Headroom
{
    /// <summary>Does the work and prints links a second and the seconds of each step.</summary>
    public static void Work(string path)
    {
        var run = new RunOptions(Environment.ProcessorCount);
        var start = Clock.Now;
        var list = EdgeListReader.Read(path, run.Threads).List!;
        var load = Clock.MillisecondsSince(start);
        var graph = AnalysisGraph.FromArcs(list.Ids.Count, new ArcList(list.Sources, list.Targets, null));
        var build = Clock.MillisecondsSince(start) - load;
        var sum = PageRank.Scores(graph, run: run).Sum();
        var rank = Clock.MillisecondsSince(start) - load - build;
        var components = WeakComponents.Of(graph, run).Count;
        var pieces = Clock.MillisecondsSince(start) - load - build - rank;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024.0;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{list.Sources.Length / load * 1000:0} {peak:0} {load:0} {build:0} {rank:0} {pieces:0} {sum:0.000000} {components}"));
    }

    /// <summary>Runs it in a process of its own, without the server's garbage collector.</summary>
    /// <returns>Links a second, highest memory in MB, milliseconds of loading, building, PageRank and components.</returns>
    public static async Task<double[]> RunAsync(string path)
    {
        var start = new ProcessStartInfo(
            "dotnet", [typeof(Headroom).Assembly.Location, "headroom", path])
        { RedirectStandardOutput = true };
        start.Environment["DOTNET_gcServer"] = "0";
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        return [.. text.Trim().Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
    }
}
