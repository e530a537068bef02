using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ClusterGraph.Storage.Neo4j;

namespace ClusterGraph.Storage.Tests.Neo4j.Faults;

/// <summary>Answers as a script says, byte by byte, for what a real server does not do on request.</summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<FakeRequest> _requests = new();
    private readonly Func<FakeRequest, FakeAnswer> _script;
    private readonly Task _accepting;

    public FakeServer(Func<FakeRequest, FakeAnswer> script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>A server that gives these answers in turn, and then always the last.</summary>
    public FakeServer(params FakeAnswer[] answers)
        : this(InTurn(answers))
    {
    }

    public IReadOnlyCollection<FakeRequest> Requests => _requests;

    public Neo4jOptions Options => Neo4jOptions.Read($"http://{_listener.LocalEndpoint}", "neo4j/secret") with
    {
        Timeout = TimeSpan.FromSeconds(20),
    };

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _accepting;
        _listener.Stop();
        _end.Dispose();
    }

    private static Func<FakeRequest, FakeAnswer> InTurn(FakeAnswer[] answers)
    {
        var next = -1;
        return _ => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)];
    }

    private async Task AcceptAsync()
    {
        var visits = new List<Task>();
        try
        {
            while (true)
            {
                visits.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(visits);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await ReadAsync(stream) is { } request)
                {
                    _requests.Enqueue(request);
                    var answer = _script(request);
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(answer.Bytes), _end.Token);
                    if (answer.Stalls)
                    {
                        await Task.Delay(Timeout.Infinite, _end.Token);
                    }

                    if (answer.HangsUp)
                    {
                        return;
                    }
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // The other side left, or the test is over.
            }
        }
    }

    private async Task<FakeRequest?> ReadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, _end.Token) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n");
        var length = lines.Single(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var body = new byte[int.Parse(length.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, _end.Token);
        return new FakeRequest(lines[0].Split(' ')[1], head.ToString(), Encoding.UTF8.GetString(body));
    }
}
