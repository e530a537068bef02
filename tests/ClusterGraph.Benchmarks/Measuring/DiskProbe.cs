namespace ClusterGraph.Benchmarks.Measuring;

/// <summary>What the disk itself takes: appends of 400 bytes, each synced, beside the database.</summary>
internal static class DiskProbe
{
    private const int Writes = 200;

    public static Sample Run(string folder)
    {
        var path = Path.Combine(folder, "probe.tmp");
        var block = new byte[400];
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        var times = new List<double>();
        for (var i = 0; i < Writes; i++)
        {
            var start = Clock.Now;
            file.Write(block);
            file.Flush(flushToDisk: true);
            times.Add(Clock.MillisecondsSince(start));
        }

        return new Sample(times);
    }
}
