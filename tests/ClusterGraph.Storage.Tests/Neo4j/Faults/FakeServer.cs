using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using ClusterGraph.Storage.Neo4j;

namespace ClusterGraph.Storage.Tests.Neo4j.Faults;

/// <summary>Answers as a script says, byte by byte, for what a real server does not do on request.</summary>
internal sealed class FakeServer(Func<FakeRequest, FakeAnswer> script) : LoopbackServer
{
    private readonly ConcurrentQueue<FakeRequest> _requests = new();

    /// <summary>A server that gives these answers in turn, and then always the last.</summary>
    public FakeServer(params FakeAnswer[] answers)
        : this(InTurn(answers))
    {
    }

    public IReadOnlyCollection<FakeRequest> Requests => _requests;

    public Neo4jOptions Options => Neo4jOptions.Read($"http://{EndPoint}", "neo4j/secret") with
    {
        Timeout = TimeSpan.FromSeconds(20),
    };

    private static Func<FakeRequest, FakeAnswer> InTurn(FakeAnswer[] answers)
    {
        var next = -1;
        return _ => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)];
    }

    protected override async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await ReadAsync(stream) is { } request)
                {
                    _requests.Enqueue(request);
                    var answer = script(request);
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(answer.Bytes), End);
                    if (answer.Stalls)
                    {
                        await Task.Delay(Timeout.Infinite, End);
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
            if (await stream.ReadAsync(one, End) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n");
        var length = lines.Single(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var body = new byte[int.Parse(length.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, End);
        return new FakeRequest(lines[0].Split(' ')[1], head.ToString(), Encoding.UTF8.GetString(body));
    }
}
