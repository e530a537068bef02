using System.Text;
using ClusterGraph.Benchmarks.Measuring;

namespace ClusterGraph.Benchmarks.Pages;

/// <summary>Writes docs/benchmarks.md from the results at hand.</summary>
internal static class Page
{
    private static readonly string[] Order = ["live", "throughput", "joins", "browser", "analysis", "large", "findings", "kill", "simulate"];

    public static string Write(IReadOnlyList<Result> results)
    {
        var text = new StringBuilder();
        text.AppendLine("# Benchmarks").AppendLine();
        text.AppendLine("Written by `dotnet run -c Release --project tests/ClusterGraph.Benchmarks -- page` from the results of the last runs; do not edit.");
        text.AppendLine("*Target* is what we want, *gate* what a release must reach. Verdict: target reached, gate reached, or missed.").AppendLine();
        text.AppendLine($"Machine: {Host.Describe()}. Generator, server and browser share it; the disk is the local one.").AppendLine();
        text.AppendLine("| what | target | gate | peer | seen | verdict | date, load |");
        text.AppendLine("|---|---|---|---|---|---|---|");
        var ordered = results.OrderBy(r => Rank(r.Name)).ToList();
        foreach (var result in ordered)
        {
            foreach (var row in result.Rows)
            {
                text.AppendLine($"| {row.What} | {row.Target} | {row.Gate} | {row.Peer} | {row.Seen} | {row.Verdict} | {result.Date:yyyy-MM-dd HH:mm} UTC, {result.Load} |");
            }
        }

        foreach (var result in ordered.Where(r => r.Notes.Count > 0))
        {
            text.AppendLine().AppendLine($"## {result.Name}").AppendLine();
            foreach (var note in result.Notes)
            {
                text.AppendLine("- " + note);
            }
        }

        return text.ToString();
    }

    private static int Rank(string name) => Array.IndexOf(Order, name) is var at && at < 0 ? Order.Length : at;
}
