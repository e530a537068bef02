using System.Diagnostics;
using System.Text.Json;
using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Tests.Oracles;

/// <summary>Asks networkx and igraph about a network.</summary>
internal static class Oracle
{
    /// <summary>Runs the script over one network whose weights are costs.</summary>
    public static async Task<JsonElement> AskAsync(AnalysisInput input, bool isDirected)
    {
        var links = input.Links;
        var arcs = Enumerable.Range(0, links.Count).Select(i => new object[] { links.Sources[i], links.Targets[i], 1 / links.Strengths![i] });
        var script = Path.Combine(AppContext.BaseDirectory, "Oracles", "oracle.py");
        using var process = Process.Start(new ProcessStartInfo(OracleTheoryAttribute.Python, [script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await JsonSerializer.SerializeAsync(process.StandardInput.BaseStream, new { n = input.ActorCount, directed = isDirected, arcs });
        process.StandardInput.Close();
        using var answer = await JsonDocument.ParseAsync(process.StandardOutput.BaseStream);
        return answer.RootElement.Clone();
    }
}
