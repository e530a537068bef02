using System.Diagnostics;
using System.Text.RegularExpressions;
using ClusterGraph.Server.Tests.Support;
using ClusterGraph.TestKit.Files;

namespace ClusterGraph.Server.Tests.Shared;

/// <summary>
/// A real nginx before several servers, with the very settings that are deployed: all of one map go to the same one, as
/// long as it answers.
/// </summary>
internal sealed partial class Nginx : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Process _process;

    public Nginx(int port, IEnumerable<int> servers)
    {
        Address = new Uri($"http://127.0.0.1:{port}");
        var text = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "nginx.conf"))
            .Replace("/tmp/", _folder.Path + "/", StringComparison.Ordinal)
            .Replace("listen 8080;", $"listen 127.0.0.1:{port};", StringComparison.Ordinal)
            .Replace("worker_processes auto;", "worker_processes 1;\ndaemon off;\nmaster_process off;", StringComparison.Ordinal);
        File.WriteAllText(_folder.File("nginx.conf"), ContainersOfTheService().Replace(
            text, one => string.Concat(servers.Select(s => $"server 127.0.0.1:{s} {one.Groups["limits"]};\n"))));
        _process = Process.Start(new ProcessStartInfo("nginx", ["-p", _folder.Path, "-c", _folder.File("nginx.conf"), "-e", "stderr"])
        {
            RedirectStandardError = true,
            Environment = { ["PATH"] = Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin" },
        })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete();
    }

    [GeneratedRegex(@"server clustergraph:5080 (?<limits>[^;]+);")]
    private static partial Regex ContainersOfTheService();
}
