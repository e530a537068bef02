using System.Globalization;
using ClusterGraph.Server.Tests.Support;
using Xunit.Abstractions;

namespace ClusterGraph.Server.Tests.Kills;

/// <summary>
/// What survives when the server is killed while people write. CLUSTERGRAPH_KILLS says how often (10), or
/// CLUSTERGRAPH_NEO4J_KILLS on Neo4j (4), and
/// CLUSTERGRAPH_KILL_SEED with which moments (1); CLUSTERGRAPH_KILL_REPORT names a file for the summary.
/// </summary>
[Collection(ProcessTests.Name)]
public sealed class KillTests(ITestOutputHelper output)
{
    [Fact]
    public async Task KilledServer_LosesNothingThatAnybodyWasShown()
    {
        await using var store = new KilledFile();
        await RunAsync(store, Number("CLUSTERGRAPH_KILLS", 10));
    }

    /// <summary>Every other kill hits Neo4j, every other our own server.</summary>
    [Fact]
    [Trait("Needs", "Neo4jProcess")]
    public async Task KilledServerOrNeo4j_LosesNothingThatAnybodyWasShown()
    {
        await using var store = await KilledNeo4j.StartAsync();
        await RunAsync(store, Number("CLUSTERGRAPH_NEO4J_KILLS", 4));
    }

    private async Task RunAsync(IKilledStore store, int kills)
    {
        var seed = Number("CLUSTERGRAPH_KILL_SEED", 1);
        await using var run = new KillRun(seed, store);
        var report = await run.RunAsync(kills);
        output.WriteLine($"Seed {seed}: {report}.");
        if (Environment.GetEnvironmentVariable("CLUSTERGRAPH_KILL_REPORT") is { Length: > 0 } file)
        {
            await File.WriteAllTextAsync(file, $"seed {seed}: {report}");
        }

        report.Violations.ShouldBeEmpty($"Run again with CLUSTERGRAPH_KILL_SEED={seed}.");
        report.Acknowledged.ShouldBeGreaterThan(kills);
        report.Rejected.ShouldBePositive();
        report.Compared.ShouldBeGreaterThan(report.Acknowledged);
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
