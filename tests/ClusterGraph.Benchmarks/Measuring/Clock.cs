using System.Diagnostics;

namespace ClusterGraph.Benchmarks.Measuring;

/// <summary>The one clock of all measurements.</summary>
internal static class Clock
{
    private static readonly TimeSpan TimerSlack = TimeSpan.FromMilliseconds(2);

    public static long Now => Stopwatch.GetTimestamp();

    public static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);

    public static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;

    public static double MillisecondsSince(long from) => Milliseconds(from, Now);

    /// <summary>Waits for a moment; timers are up to two milliseconds late, so the end of the wait spins.</summary>
    public static async Task UntilAsync(long moment)
    {
        var left = Stopwatch.GetElapsedTime(Now, moment) - TimerSlack;
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left);
        }

        var spin = default(SpinWait);
        while (Now < moment)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }
    }
}
