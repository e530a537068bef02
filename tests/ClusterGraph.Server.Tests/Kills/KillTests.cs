using System.Globalization;
using Xunit.Abstractions;

namespace ClusterGraph.Server.Tests.Kills;

/// <summary>
/// What survives when the server is killed while people write. CLUSTERGRAPH_KILLS says how often (10), and
/// CLUSTERGRAPH_KILL_SEED with which moments (1); CLUSTERGRAPH_KILL_REPORT names a file for the summary.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    [Fact]
    public async Task KilledServer_LosesNothingThatAnybodyWasShown()
    {
        var (kills, seed) = (Number("CLUSTERGRAPH_KILLS", 10), Number("CLUSTERGRAPH_KILL_SEED", 1));
        await using var run = new KillRun(seed);
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
