using ClusterGraph.TestKit.Simulation;
using Xunit.Abstractions;

namespace ClusterGraph.Live.Tests.Simulation;

/// <summary>
/// Whole workshops with failing disks, killed servers, cut lines, slow readers and jumping clocks. The number of seeds
/// comes from CLUSTERGRAPH_SIM_SEEDS, the first one from CLUSTERGRAPH_SIM_FIRST.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private static readonly int Seeds = FromEnvironment("CLUSTERGRAPH_SIM_SEEDS", 300);
    private static readonly int First = FromEnvironment("CLUSTERGRAPH_SIM_FIRST", 1);

    [Fact]
    public async Task R4_F1_M1_RoughWorkshops_ConvergeAndLoseNothing()
    {
        for (var seed = First; seed < First + Seeds; seed++)
        {
            await RunAsync(seed, RoughPlan(seed));
        }
    }

    internal static SimPlan RoughPlan(int seed)
    {
        var random = new Random(seed);
        var faults = random.Next(3) * 0.05;
        return new SimPlan
        {
            Faults = _ => random.NextDouble() < faults ? (StoreFault)random.Next(1, 6) : StoreFault.None,
            StoreDelay = TimeSpan.FromMilliseconds(random.Next(6) == 0 ? 2_000 : 20),
            Latency = TimeSpan.FromMilliseconds(random.Next(4) switch { 0 => 1, 1 => 50, 2 => 300, _ => 2_000 }),
            MishapEvery = random.Next(4) == 0 ? null : TimeSpan.FromSeconds(random.Next(1, 6)),
            SlowReaders = random.Next(3) * 0.1,
            Duplicates = random.Next(3) * 0.1,
            // Every fourth workshop is told of its larger changes only that they were made.
            ChangeBytes = seed % 4 == 0 ? 600 : 256 * 1024,
        };
    }

    private async Task RunAsync(int seed, SimPlan plan)
    {
        await using var world = new SimWorld(seed, plan);
        var violations = world.Run();
        if (violations.Count > 0)
        {
            output.WriteLine($"Seed {seed}:\n{string.Join('\n', violations.Take(10))}");
        }

        violations.ShouldBeEmpty($"Run again with CLUSTERGRAPH_SIM_SEEDS=1 CLUSTERGRAPH_SIM_FIRST={seed}.");
    }

    private static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : otherwise;
}
