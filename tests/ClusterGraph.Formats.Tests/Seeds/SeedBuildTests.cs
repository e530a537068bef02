using System.ComponentModel;
using System.Diagnostics;

namespace ClusterGraph.Formats.Tests.Seeds;

public sealed class SeedBuildTests
{
    [Fact]
    public async Task Build_GivesTheCommittedBytes()
    {
        using var node = Start();
        if (node is null)
        {
            return; // Without Node.js there is nothing to run; the full test run installs it.
        }

        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        output.ShouldNotContain("DIFFERS");
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(SeedMaps.Folders.Count);
        node.ExitCode.ShouldBe(0);
    }

    private static Process? Start()
    {
        var start = new ProcessStartInfo("node", ["seed-data/build/build.mjs", "--check"])
        {
            WorkingDirectory = SeedMaps.Root,
            RedirectStandardOutput = true,
        };
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
