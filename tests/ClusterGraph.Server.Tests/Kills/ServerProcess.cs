using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ClusterGraph.Server.Tests.Tracing;

namespace ClusterGraph.Server.Tests.Kills;

/// <summary>The real program as an operator starts it, in a process that can be killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private ServerProcess(Process process, int port)
    {
        Address = new Uri($"http://127.0.0.1:{port}");
        _process = process;
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>Gets what it wrote to standard error, for the message of a failed test.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    public static ServerProcess Start(string data, int port, string? authFile = null, Uri? publicUrl = null)
    {
        string[] known = publicUrl is null ? [] : ["--public-url", publicUrl.ToString()];
        return Start("dotnet", [.. Arguments(data, port), .. known], port, authFile);
    }

    /// <summary>Starts it with a log of what it does to files and sockets.</summary>
    public static ServerProcess StartTraced(string data, int port, string log) =>
        Start("strace", [.. Strace.Options(log), "dotnet", .. Arguments(data, port)], port);

    /// <summary>Waits until it listens.</summary>
    /// <returns>The code for phones.</returns>
    public async Task<string> ReadyAsync()
    {
        var json = new StringBuilder();
        using var patience = new CancellationTokenSource(StartWithin);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            json.AppendLine(line);
            if (line == "}")
            {
                using var welcome = JsonDocument.Parse(json.ToString());
                return welcome.RootElement.GetProperty("code").GetString()!;
            }
        }

        throw new InvalidOperationException($"The server ended before it was ready. It said:\n{Said}");
    }

    /// <summary>Kills it at once, as a power switch would: no handler of it runs (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Stops the process without ending it, as a machine that hangs does (SIGSTOP).</summary>
    public void Freeze() => Signal("STOP");

    /// <summary>Lets a frozen process go on (SIGCONT).</summary>
    public void Thaw() => Signal("CONT");

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static string[] Arguments(string data, int port) =>
    [
        Path.Combine(AppContext.BaseDirectory, "clustergraph.dll"), "serve", "--json", "--data", data,
        "--port", port.ToString(CultureInfo.InvariantCulture),
    ];

    private static ServerProcess Start(string program, IEnumerable<string> arguments, int port, string? authFile = null) => new(
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CLUSTERGRAPH_NEO4J_AUTH_FILE"] = authFile },
        })!,
        port);

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }
    }
}
