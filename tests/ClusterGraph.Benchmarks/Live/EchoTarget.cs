using ClusterGraph.TestKit.Hubs;

namespace ClusterGraph.Benchmarks.Live;

/// <summary>The peer with its viewers.</summary>
internal sealed class EchoTarget : ILiveTarget
{
    private readonly EchoServer _server;
    private readonly List<HubSocket> _sockets = [];

    private EchoTarget(EchoServer server) => _server = server;

    public Deliveries? Deliveries { get; set; }

    /// <summary>Gets or sets how many bytes each message has on the wire to a viewer.</summary>
    public int FrameBytes { get; set; } = 600;

    public static async Task<EchoTarget> StartAsync(int port, int viewers)
    {
        var made = new EchoTarget(await EchoServer.StartAsync(port));
        for (var i = 0; i < viewers; i++)
        {
            made._sockets.Add(await HubSocket.ConnectAsync(
                made._server.Hub, cookie: null, origin: null, frame => made.Deliveries?.Received(frame), CancellationToken.None));
        }

        return made;
    }

    public async Task SendAsync(int message, int sender)
    {
        const string envelope = """{"type":1,"target":"echo","arguments":[""]}""";
        var marker = Live.Deliveries.Marker(message);
        var payload = marker + new string('x', Math.Max(0, FrameBytes - envelope.Length - marker.Length));
        await _sockets[sender].InvokeAsync("EchoAll", '"' + payload + '"');
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_sockets.Select(s => s.DisposeAsync().AsTask()));
        await _server.DisposeAsync();
    }
}
