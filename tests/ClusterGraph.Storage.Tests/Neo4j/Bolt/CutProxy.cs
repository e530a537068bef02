using System.Net.Sockets;

namespace ClusterGraph.Storage.Tests.Neo4j.Bolt;

/// <summary>Stands between driver and server, and can keep what the server answers to itself.</summary>
internal sealed class CutProxy(Uri server) : LoopbackServer
{
    public AnswerFate Answers { get; set; }

    public Uri Uri => new($"bolt://{EndPoint}/");

    protected override async Task ServeAsync(TcpClient client)
    {
        using var peer = new TcpClient();
        using (client)
        {
            try
            {
                await peer.ConnectAsync(server.Host, server.Port, End);
                using var over = CancellationTokenSource.CreateLinkedTokenSource(End);
                var up = client.GetStream().CopyToAsync(peer.GetStream(), over.Token);
                await AnswerAsync(peer.GetStream(), client.GetStream());
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
        while (await from.ReadAsync(buffer, End) is var read and > 0)
        {
            if (Answers == AnswerFate.HungUp)
            {
                return;
            }

            if (Answers == AnswerFate.Passed)
            {
                await to.WriteAsync(buffer.AsMemory(0, read), End);
            }
        }
    }
}
