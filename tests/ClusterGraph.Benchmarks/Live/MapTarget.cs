using System.Globalization;
using System.Text;
using ClusterGraph.Benchmarks.Maps;

namespace ClusterGraph.Benchmarks.Live;

/// <summary>The product with its viewers, all of them participants; senders edit an actor of their own.</summary>
internal sealed class MapTarget : ILiveTarget
{
    private static readonly byte[] ChangesFrame = "\"target\":\"changes\""u8.ToArray();
    private static readonly byte[] To = "\"to\":"u8.ToArray();

    private readonly List<Editor> _viewers = [];
    private long _head;
    private long _frames;
    private long _frameBytes;

    /// <summary>Gets or sets where the viewers count what they receive.</summary>
    public Deliveries? Deliveries { get; set; }

    /// <summary>Gets the last revision that the first viewer has received.</summary>
    public long Head => Volatile.Read(ref _head);

    /// <summary>Gets the mean size of a frame of changes on the wire, in bytes.</summary>
    public int FrameBytes => _frames == 0 ? 0 : (int)(_frameBytes / _frames);

    /// <summary>Lets the viewers in; the first ones get an actor of their own to edit.</summary>
    public static async Task<MapTarget> StartAsync(Product product, int viewers, int senders)
    {
        var made = new MapTarget();
        for (var i = 0; i < viewers; i++)
        {
            var visitor = await product.EnterAsync();
            var isFirst = i == 0;
            var socket = await visitor.ConnectAsync(frame => made.Take(frame, isFirst), CancellationToken.None);
            var viewer = new Editor(socket, $"viewer-{i}");
            await viewer.JoinAsync();
            made._viewers.Add(viewer);
        }

        for (var i = 0; i < senders; i++)
        {
            var actor = $$"""{"id":"own{{i}}","name":"Workshop table {{i}}","type":"producer.small"}""";
            await made._viewers[i].SubmitAsync($$"""{"op":"actor.add","actor":{{actor}}}""", made.Head);
        }

        return made;
    }

    public Task SendAsync(int message, int sender) => _viewers[sender].SubmitAsync(
        $$$"""{"op":"actor.edit","id":"own{{{sender}}}","set":{"note":"{{{Live.Deliveries.Marker(message)}}}"}}""", Head);

    public async ValueTask DisposeAsync() =>
        await Task.WhenAll(_viewers.Select(v => v.DisposeAsync().AsTask()));

    private void Take(ReadOnlySpan<byte> frame, bool isFirst)
    {
        if (isFirst && frame.IndexOf(ChangesFrame) >= 0)
        {
            Note(frame);
        }

        Deliveries?.Received(frame);
    }

    private void Note(ReadOnlySpan<byte> frame)
    {
        _frames++;
        _frameBytes += frame.Length + 1;
        var digits = frame[(frame.IndexOf(To) + To.Length)..];
        var end = digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        Volatile.Write(ref _head, long.Parse(Encoding.ASCII.GetString(digits[..end]), CultureInfo.InvariantCulture));
    }
}
