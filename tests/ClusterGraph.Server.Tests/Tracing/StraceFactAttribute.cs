using System.ComponentModel;
using System.Diagnostics;

namespace ClusterGraph.Server.Tests.Tracing;

/// <summary>A test that watches system calls; skipped, with the reason, where that is not possible.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StraceFactAttribute : FactAttribute
{
    private static readonly string? Obstacle = FindObstacle();

    public StraceFactAttribute() => Skip = Obstacle;

    private static string? FindObstacle()
    {
        try
        {
            using var trial = Process.Start(new ProcessStartInfo("strace", [.. Strace.Options("/dev/null"), "true"])
            {
                RedirectStandardError = true,
            })!;
            var said = trial.StandardError.ReadToEnd().Trim();
            trial.WaitForExit();
            return trial.ExitCode == 0 ? null : $"strace may not watch processes here: {said}";
        }
        catch (Win32Exception)
        {
            return "strace is not installed (Debian and Ubuntu: apt-get install strace).";
        }
    }
}
