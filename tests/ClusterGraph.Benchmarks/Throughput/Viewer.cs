using System.Globalization;
using System.Text;

namespace ClusterGraph.Benchmarks.Throughput;

/// <summary>Reads the revision up to which a connection has received the map.</summary>
internal sealed class Viewer
{
    private static readonly byte[] From = "\"from\":"u8.ToArray();
    private static readonly byte[] To = "\"to\":"u8.ToArray();
    private long _head;

    public long Head => Volatile.Read(ref _head);

    /// <summary>Gets how often a frame did not begin where the one before had ended.</summary>
    public int Gaps { get; private set; }

    public void Take(ReadOnlySpan<byte> frame)
    {
        if (frame.IndexOf("\"target\":\"changes\""u8) < 0)
        {
            return;
        }

        if (_head != 0 && Number(frame, From) != _head + 1)
        {
            Gaps++;
        }

        Volatile.Write(ref _head, Number(frame, To));
    }

    private static long Number(ReadOnlySpan<byte> frame, byte[] name)
    {
        var digits = frame[(frame.IndexOf(name) + name.Length)..];
        var end = digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return long.Parse(Encoding.ASCII.GetString(digits[..end]), CultureInfo.InvariantCulture);
    }
}
