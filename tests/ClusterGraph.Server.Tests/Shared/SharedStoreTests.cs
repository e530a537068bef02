using System.Globalization;
using ClusterGraph.Server.Tests.Support;
using Xunit.Abstractions;

namespace ClusterGraph.Server.Tests.Shared;

/// <summary>
/// Two servers on one Neo4j. CLUSTERGRAPH_SHARED_PHONES says with how many phones (24), CLUSTERGRAPH_SHARED_FREEZE for
/// how many seconds one server hangs (5); CLUSTERGRAPH_SHARED_REPORT names a file for the summary.
/// </summary>
[Trait("Needs", "Neo4jProcess")]
[Collection(ProcessTests.Name)]
public sealed class SharedStoreTests(ITestOutputHelper output)
{
    [Fact]
    [Trait("Needs", "nginx")]
    public async Task TwoServers_OneFrozen_OneKilled_NoLostUpdateNoGap()
    {
        await using var run = await SharedRun.StartAsync(Number("CLUSTERGRAPH_SHARED_PHONES", 24));
        await SharedRun.WaitForAsync(run.Phones, 200);

        run.Servers[0].Freeze();
        await SharedRun.WaitForAsync(run.Of(1), 20);
        await Task.Delay(TimeSpan.FromSeconds(Number("CLUSTERGRAPH_SHARED_FREEZE", 5)));
        run.Servers[0].Thaw();
        await SharedRun.WaitForAsync(run.Of(0), 20);

        var first = await run.KillAsync(1);
        await SharedRun.WaitForAsync(run.Of(1), 100);
        var second = await run.KillAsync(0);
        await SharedRun.WaitForAsync(run.Phones, 100);

        var violations = await run.EndAsync();
        var report = $"{run.Phones.Count} phones, {run.Acknowledged} acknowledged, {violations.Count} violations, back after {first.TotalSeconds:0.0} s and {second.TotalSeconds:0.0} s";
        output.WriteLine(report);
        if (Environment.GetEnvironmentVariable("CLUSTERGRAPH_SHARED_REPORT") is { Length: > 0 } file)
        {
            await File.WriteAllTextAsync(file, report);
        }

        violations.ShouldBeEmpty();
        run.Acknowledged.ShouldBeGreaterThan(300);
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
