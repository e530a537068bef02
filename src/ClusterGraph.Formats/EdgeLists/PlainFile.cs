using ClusterGraph.Core.Changes;
using ClusterGraph.Formats.Json;
using Microsoft.Win32.SafeHandles;

namespace ClusterGraph.Formats.EdgeLists;

/// <summary>Reads an edge list without quotation marks in parts, several at once; the parts end at line ends.</summary>
internal sealed class PlainFile(SafeFileHandle file, EdgeListHeader header, long body, int threads)
{
    private const int PartBytes = 4 * 1024 * 1024;

    private readonly long _length = RandomAccess.GetLength(file);

    /// <summary>Reads all parts.</summary>
    /// <returns>The reading; null when there is a quotation mark, which this way cannot read.</returns>
    public EdgeListReading? Read(IProgress<double>? progress, CancellationToken cancellation)
    {
        var count = (int)((_length - body + PartBytes - 1) / PartBytes);
        var parts = new PlainPart?[count];
        var (done, isQuoted) = (0, false);
        Parallel.For(
            0, count,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            (number, loop) =>
            {
                parts[number] = ReadPart(number);
                if (parts[number]!.IsQuoted)
                {
                    Volatile.Write(ref isQuoted, true);
                    loop.Stop();
                }

                progress?.Report(Interlocked.Increment(ref done) / (double)count);
            });
        return isQuoted ? null : Combine(parts!);
    }

    // A part owns the lines that begin in it; the last of them may end in the next.
    private PlainPart ReadPart(int number)
    {
        var from = body + ((long)number * PartBytes);
        var until = Math.Min(from + PartBytes, _length);
        var buffer = new byte[until - from + EdgeListReader.MaxLine + 2];

        // One byte more in front tells whether the part begins at the beginning of a line.
        var lead = number == 0 ? 0 : 1;
        var bytes = buffer.AsSpan(0, ReadFully(buffer, from - lead));
        var begin = number == 0 ? 0 : bytes.IndexOf((byte)'\n') + 1;
        if (number > 0 && (begin == 0 || begin > until - from + lead))
        {
            return PlainPart.Empty(header, isTooLong: begin == 0 && bytes.Length > EdgeListReader.MaxLine);
        }

        var owned = (int)(until - from) + lead;
        return new PlainPart(header).Read(bytes[begin..], owned - begin);
    }

    private int ReadFully(byte[] buffer, long offset)
    {
        var total = 0;
        int read;
        while (total < buffer.Length && (read = RandomAccess.Read(file, buffer.AsSpan(total), offset + total)) > 0)
        {
            total += read;
        }

        return total;
    }

    private static EdgeListReading Combine(PlainPart[] parts)
    {
        var (line, problems) = (2L, new List<MapFileProblem>());
        foreach (var part in parts)
        {
            problems.AddRange(part.Problems.Select(p => p with { Line = (int)(line + p.Line!.Value) }));
            line += part.LineCount;
            if (part.Problems.Exists(p => p.Code == ErrorCode.TooLarge))
            {
                // What follows is the rest of the same line.
                break;
            }
        }

        return problems.Count > 0
            ? new EdgeListReading(null, [.. problems.Take(EdgeListReading.MaxProblems)])
            : new EdgeListReading(PartJoiner.Join(parts), []);
    }
}
