namespace ClusterGraph.Benchmarks.Pages;

/// <summary>What one measurement has shown, kept as a file until the page is written.</summary>
/// <param name="Name">The subcommand.</param>
/// <param name="Date">When it ended (UTC).</param>
/// <param name="Load">The load averages of the host at the end.</param>
/// <param name="Rows">Its lines of the table.</param>
/// <param name="Notes">How it was done and what else was seen.</param>
internal sealed record Result(
    string Name, DateTimeOffset Date, string Load, IReadOnlyList<Row> Rows, IReadOnlyList<string> Notes);
