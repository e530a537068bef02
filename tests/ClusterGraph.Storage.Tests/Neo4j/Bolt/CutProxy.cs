using System.Net;
using System.Net.Sockets;

namespace ClusterGraph.Storage.Tests.Neo4j.Bolt;

/// <summary>Stands between driver and server, and can keep what the server answers to itself.</summary>
internal sealed class CutProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Uri _server;
    private readonly Task _accepting;

    public CutProxy(Uri server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public AnswerFate Answers { get; set; }

    public Uri Uri => new($"bolt://{_listener.LocalEndpoint}/");

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _accepting;
        _listener.Stop();
        _end.Dispose();
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
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(_server.Host, _server.Port, _end.Token);
                using var over = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
                var up = client.GetStream().CopyToAsync(server.GetStream(), over.Token);
                await AnswerAsync(server.GetStream(), client.GetStream());
                client.Close();
                await over.CancelAsync();
                await up;
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // One side left, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[4096];
        while (await from.ReadAsync(buffer, _end.Token) is var read and > 0)
        {
            if (Answers == AnswerFate.HungUp)
            {
                return;
            }

            if (Answers == AnswerFate.Passed)
            {
                await to.WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
    }
}
