using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ClusterGraph.Server.Tests.Kills;

/// <summary>The real program as an operator starts it, in a process that can be killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private ServerProcess(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginErrorReadLine();
    }

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

    public static ServerProcess Start(string data, int port)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var program = Path.Combine(AppContext.BaseDirectory, "clustergraph.dll");
        foreach (var arg in new[] { program, "serve", "--json", "--data", data, "--port", port.ToString(CultureInfo.InvariantCulture) })
        {
            start.ArgumentList.Add(arg);
        }

        return new ServerProcess(Process.Start(start)!);
    }

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
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }
    }
}
