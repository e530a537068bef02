namespace ClusterGraph.Benchmarks.Measuring;

/// <summary>When things are to happen, decided beforehand: what runs late cannot push the rest back.</summary>
internal static class Schedule
{
    /// <summary>Independent arrivals at a rate (a Poisson process), the same for the same seed.</summary>
    /// <param name="perSecond">Mean arrivals a second.</param>
    /// <param name="length">How long.</param>
    /// <param name="seed">The seed.</param>
    public static IReadOnlyList<TimeSpan> Poisson(double perSecond, TimeSpan length, int seed)
    {
        var random = new Random(seed);
        var times = new List<TimeSpan>();
        for (var at = Next(random, perSecond); at < length; at += Next(random, perSecond))
        {
            times.Add(at);
        }

        return times;
    }

    /// <summary>Runs an action at each time; the action is told when it was planned, as a timestamp.</summary>
    /// <param name="times">The times from now, ascending.</param>
    /// <param name="act">Starts what is to happen; must not wait for its end.</param>
    public static async Task RunAsync(IReadOnlyList<TimeSpan> times, Action<int, long> act)
    {
        var start = Clock.Now;
        for (var i = 0; i < times.Count; i++)
        {
            var planned = start + Clock.Ticks(times[i]);
            await Clock.UntilAsync(planned);
            act(i, planned);
        }
    }

    private static TimeSpan Next(Random random, double perSecond) =>
        TimeSpan.FromSeconds(-Math.Log(1 - random.NextDouble()) / perSecond);
}
