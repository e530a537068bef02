using ClusterGraph.TestKit.Simulation;

namespace ClusterGraph.Live.Tests.Simulation;

/// <summary>How rough a simulated world is.</summary>
internal sealed record SimPlan
{
    /// <summary>Gets how many submissions each client makes.</summary>
    public int OpsPerClient { get; init; } = 12;

    /// <summary>Gets what goes wrong with a call of the store; null for nothing.</summary>
    public Func<StoreCall, StoreFault>? Faults { get; init; }

    /// <summary>Gets the longest time a call of the store takes.</summary>
    public TimeSpan StoreDelay { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Gets the longest time a message travels.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Gets the mean time between two mishaps: a cut line, a killed or restarted server, a clock that jumps. Null for none.</summary>
    public TimeSpan? MishapEvery { get; init; }

    /// <summary>Gets the chance of a line whose reader is slow.</summary>
    public double SlowReaders { get; init; }

    /// <summary>Gets the size above which a change is announced only.</summary>
    public int ChangeBytes { get; init; } = 256 * 1024;

    /// <summary>Gets the chance of sending a submission twice.</summary>
    public double Duplicates { get; init; }
}
