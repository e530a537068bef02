using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ClusterGraph.Benchmarks.Analyses;

/// <summary>Neo4j Graph Data Science on a server of its own, from the folders beside the project.</summary>
internal sealed partial class GdsPeer(string neo4j, string bench, int port)
{
    /// <summary>Loads a graph and times its kernels once; the time is what GDS itself reports.</summary>
    public async Task<List<PeerTime>> TimeAsync(string graph, bool isHeavy)
    {
        var home = Directory.CreateTempSubdirectory("clustergraph-gds-").FullName;
        using var server = Process.Start(new ProcessStartInfo(
            Path.Combine(neo4j, "run"), ["--home", home, "--http", $"{port}", "--bolt", $"{port + 1}", "--gds", "--heap", "4g"])
        {
            RedirectStandardOutput = true,
        })!;
        _ = server.StandardOutput.ReadToEndAsync();
        try
        {
            await ReadyAsync();
            string[] arguments = [Path.Combine(bench, "gds.py"), $"http://127.0.0.1:{port}", graph, .. isHeavy ? ["heavy"] : Array.Empty<string>()];
            using var script = Process.Start(new ProcessStartInfo("/usr/bin/python3", arguments) { RedirectStandardOutput = true })!;
            var text = await script.StandardOutput.ReadToEndAsync();
            return [.. Line().Matches(text).Select(m => new PeerTime(
                "GDS", m.Groups[1].Value, double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture), []))];
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            Directory.Delete(home, recursive: true);
        }
    }

    private async Task ReadyAsync()
    {
        using var http = new HttpClient();
        for (var tries = 0; tries < 120; tries++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/"));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(500);
            }
        }
    }

    [GeneratedRegex(@"^(\w+)\t([\d.]+) s compute", RegexOptions.Multiline)]
    private static partial Regex Line();
}
