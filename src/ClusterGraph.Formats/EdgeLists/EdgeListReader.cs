using ClusterGraph.Core.Changes;
using ClusterGraph.Formats.Json;

namespace ClusterGraph.Formats.EdgeLists;

/// <summary>
/// Reads an edge list: CSV in UTF-8 whose first line names <c>source</c>, <c>target</c> and, if wanted, <c>weight</c> and
/// <c>type</c>. Lines without quotation marks take a fast way of their own, because lists of ten million links are
/// read; a list with any quotation mark is read by the CSV library. O(bytes).
/// </summary>
public static class EdgeListReader
{
    /// <summary>Longest line that is read, in bytes (1 MB).</summary>
    public const int MaxLine = 1024 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="threads">How many threads may read at once, at least 1.</param>
    /// <param name="progress">Is told how much is read, 0 to 1.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The links, or the first problems with their lines.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static EdgeListReading Read(
        string path, int threads = 1, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        using var file = File.OpenHandle(path);
        var first = new byte[MaxLine];
        var read = RandomAccess.Read(file, first, 0);
        var start = first.AsSpan(0, read).StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        var line = first.AsSpan(start, read - start);
        var end = line.IndexOf((byte)'\n');
        if (end < 0 && read == MaxLine)
        {
            return Failed(new MapFileProblem(ErrorCode.TooLarge, "The first line is longer than 1 MB.", "line", Line: 1));
        }

        var (header, problem) = EdgeListHeader.Read(end < 0 ? line : line[..end]);
        if (header is null)
        {
            return Failed(problem!);
        }

        var body = end < 0 ? read : start + end + 1L;
        var plain = new PlainFile(file, header, body, threads).Read(progress, cancellation);
        return plain ?? QuotedFile.Read(path, header, cancellation);
    }

    private static EdgeListReading Failed(MapFileProblem problem) => new(null, [problem]);
}
