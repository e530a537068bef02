using System.Text.RegularExpressions;

namespace ClusterGraph.Server.Tests.Tracing;

/// <summary>One system call.</summary>
/// <param name="Begun">Its place in the order of all beginnings and ends.</param>
/// <param name="Ended">The place at which it came back.</param>
/// <param name="Name">Its name.</param>
/// <param name="File">The file or socket that it is about.</param>
/// <param name="Text">The call with its arguments and its result.</param>
internal sealed partial record TracedCall(int Begun, int Ended, string Name, string File, string Text)
{
    private bool IsOnLog => File.EndsWith("-wal", StringComparison.Ordinal);

    /// <summary>Gets a value indicating whether it writes to the database's write-ahead log.</summary>
    public bool WritesLog => IsOnLog && !IsSync;

    /// <summary>Gets a value indicating whether it put the write-ahead log on the disk, and came back with success.</summary>
    public bool SyncsLog => IsOnLog && IsSync && Text.EndsWith("= 0", StringComparison.Ordinal);

    /// <summary>Gets a value indicating whether it sends something to somebody.</summary>
    public bool Sends => File.StartsWith("socket:", StringComparison.Ordinal);

    private bool IsSync => Name is "fsync" or "fdatasync";

    // One sending may gather several pieces of memory, and a WebSocket message several fragments, each with a head of four
    // bytes; what straddles two of them is still one text.
    public bool Holds(string text) => Joint().Replace(Text, string.Empty).Contains(text, StringComparison.Ordinal);

    [GeneratedRegex("""
        ", iov_len=[0-9]+\}, \{iov_base="|\\(0|200)~(\\[0-7]{1,3}|\\.|[^\\]){2}
        """)]
    private static partial Regex Joint();
}
