using System.Globalization;
using System.Text;
using ClusterGraph.Benchmarks.Measuring;

namespace ClusterGraph.Benchmarks.Live;

/// <summary>
/// Follows numbered messages through their markers: each is complete when every viewer has received it. Thread-safe.
/// </summary>
internal sealed class Deliveries
{
    private const int Digits = 7;
    private static readonly byte[] Start = "~bm"u8.ToArray();

    private readonly int _viewers;
    private readonly long[] _planned;
    private readonly long[] _complete;
    private readonly int[] _received;
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _missing;

    public Deliveries(int viewers, int messages)
    {
        _viewers = viewers;
        _planned = new long[messages];
        _complete = new long[messages];
        _received = new int[messages];
        _missing = messages;
    }

    /// <summary>Ends when everybody has received everything.</summary>
    public Task All => _all.Task;

    public int Missing => Volatile.Read(ref _missing);

    /// <summary>From the planned sending to the last viewer, in milliseconds, of the messages that reached all.</summary>
    public Sample Times => new(_complete.Select((end, i) => (end, i)).Where(m => m.end != 0)
        .Select(m => Clock.Milliseconds(_planned[m.i], m.end)));

    public static string Marker(int message) => "~bm" + message.ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');

    public void Planned(int message, long at) => _planned[message] = at;

    /// <summary>Counts every marker in what one viewer received.</summary>
    public void Received(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf(Start) is var at && at >= 0 && bytes.Length >= at + Start.Length + Digits)
        {
            bytes = bytes[(at + Start.Length)..];
            Count(int.Parse(Encoding.ASCII.GetString(bytes[..Digits]), CultureInfo.InvariantCulture));
        }
    }

    private void Count(int message)
    {
        if (message < _received.Length && Interlocked.Increment(ref _received[message]) == _viewers)
        {
            _complete[message] = Clock.Now;
            if (Interlocked.Decrement(ref _missing) == 0)
            {
                _all.TrySetResult();
            }
        }
    }
}
