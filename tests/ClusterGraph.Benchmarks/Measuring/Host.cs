namespace ClusterGraph.Benchmarks.Measuring;

/// <summary>What the figures were seen on.</summary>
internal static class Host
{
    public static string Describe() =>
        $"{Environment.ProcessorCount} cores ({Processor()}), {Memory()}, {Environment.OSVersion.VersionString}, .NET {Environment.Version}";

    /// <summary>The load averages of 1, 5 and 15 minutes; empty where the system does not tell.</summary>
    public static string Load() =>
        File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "";

    private static string Processor() =>
        Line("/proc/cpuinfo", "model name") ?? "unknown processor";

    private static string Memory() =>
        Line("/proc/meminfo", "MemTotal") is { } total && long.TryParse(total.Split(' ')[0], out var kilobytes)
            ? $"{kilobytes / 1024.0 / 1024.0:0.#} GB"
            : "unknown memory";

    private static string? Line(string file, string start) => File.Exists(file)
        ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith(start, StringComparison.Ordinal))?.Split(':')[1].Trim()
        : null;
}
