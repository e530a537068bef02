using System.Threading.Channels;

namespace ClusterGraph.Live.Rooms;

/// <summary>
/// The queue before a room's single reader. Submissions are bounded in number and bytes and refused beyond that;
/// joins and housekeeping, which connections and timers bound, always get in.
/// </summary>
internal sealed class RoomQueue
{
    private readonly Channel<RoomCommand> _channel =
        Channel.CreateUnbounded<RoomCommand>(new UnboundedChannelOptions { SingleReader = true });

    private readonly RoomOptions _options;
    private readonly RoomMetrics _metrics;
    private int _submissions;
    private long _bytes;

    public RoomQueue(RoomOptions options, RoomMetrics metrics)
    {
        _options = options;
        _metrics = metrics;
    }

    /// <summary>Adds a submission.</summary>
    /// <returns>False when the queue is full or closed.</returns>
    public bool TryAdd(RoomCommand.Submit command)
    {
        var count = Interlocked.Increment(ref _submissions);
        var bytes = Interlocked.Add(ref _bytes, command.Bytes);
        if (count <= _options.QueuedSubmissions
            && bytes <= _options.QueuedBytes
            && _channel.Writer.TryWrite(command))
        {
            _metrics.Queued(1);
            return true;
        }

        Interlocked.Decrement(ref _submissions);
        Interlocked.Add(ref _bytes, -command.Bytes);
        return false;
    }

    /// <summary>Adds anything else.</summary>
    /// <returns>False when the queue is closed.</returns>
    public bool TryAdd(RoomCommand command) => _channel.Writer.TryWrite(command);

    /// <summary>Takes nothing more in; what waits can still be taken out.</summary>
    public void Close() => _channel.Writer.TryComplete();

    /// <summary>Waits until something can be taken out.</summary>
    /// <returns>False when the queue is closed and empty.</returns>
    public ValueTask<bool> WaitAsync() => _channel.Reader.WaitToReadAsync();

    /// <summary>Takes out the next command, unless it brings more operations than there is room for.</summary>
    public RoomCommand? TryTake(int maxOps)
    {
        if (!_channel.Reader.TryPeek(out var next) || next.Ops > maxOps || !_channel.Reader.TryRead(out next))
        {
            return null;
        }

        if (next is RoomCommand.Submit submit)
        {
            Interlocked.Decrement(ref _submissions);
            Interlocked.Add(ref _bytes, -submit.Bytes);
            _metrics.Queued(-1);
        }

        return next;
    }
}
