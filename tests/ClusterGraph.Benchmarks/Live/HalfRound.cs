using ClusterGraph.Benchmarks.Measuring;

namespace ClusterGraph.Benchmarks.Live;

/// <summary>What one target showed in one round.</summary>
/// <param name="Times">Planned sending to last viewer.</param>
/// <param name="Missing">Messages that did not reach everybody.</param>
/// <param name="Refused">Messages that the server did not take.</param>
/// <param name="Work">Processor time of server and viewers together for each message, in milliseconds.</param>
internal sealed record HalfRound(Sample Times, int Missing, int Refused, double Work)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Sends by a schedule decided beforehand and waits until everything has reached everybody.</summary>
    public static async Task<HalfRound> RunAsync(ILiveTarget target, LiveOptions options, int seed)
    {
        var times = Schedule.Poisson(options.PerSecond, options.Length, seed);
        var random = new Random(seed);
        var senders = times.Select(_ => random.Next(options.Senders)).ToList();
        var deliveries = new Deliveries(options.Viewers, times.Count);
        var sends = new List<Task>();
        target.Deliveries = deliveries;
        var worked = Environment.CpuUsage.TotalTime;
        await Schedule.RunAsync(times, (message, planned) =>
        {
            deliveries.Planned(message, planned);
            sends.Add(target.SendAsync(message, senders[message]));
        });
        await Task.WhenAny(deliveries.All, Task.Delay(Patience));
        await Task.WhenAny(Task.WhenAll(sends), Task.Delay(Patience));
        target.Deliveries = null;
        var work = (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds / times.Count;
        return new HalfRound(deliveries.Times, deliveries.Missing, sends.Count(s => !s.IsCompletedSuccessfully), work);
    }
}
