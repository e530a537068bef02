namespace ClusterGraph.Server.Tests.Support;

/// <summary>The system's clock, moved by a span that a test sets. Timers run in real time.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;
}
