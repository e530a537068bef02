using System.Diagnostics;

namespace ClusterGraph.Analysis.Tests.Oracles;

/// <summary>A theory that needs Python with networkx and igraph; skipped, visibly, where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OracleTheoryAttribute : TheoryAttribute
{
    public const string Python = "/usr/bin/python3";
    private static readonly string? Missing = WhatIsMissing();

    public OracleTheoryAttribute() => Skip = Missing;

    private static string? WhatIsMissing()
    {
        if (!File.Exists(Python))
        {
            return $"There is no {Python}; networkx and igraph cannot be asked.";
        }

        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import networkx, igraph"]) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : "Debian's packages python3-networkx and python3-igraph are not installed.";
    }
}
