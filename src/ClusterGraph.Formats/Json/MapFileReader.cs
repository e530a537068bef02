using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Formats.Json;

/// <summary>
/// Reads a map file (<c>.cluster.json</c>). Strict: unknown fields, repeated names and ids, links that lead nowhere and
/// anything the live room would refuse are refused here, and every problem is reported with its place.
/// </summary>
public static class MapFileReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a map from a stream, of which no more than <see cref="MapFile.MaxBytes"/> are taken.</summary>
    /// <param name="stream">The stream; left open.</param>
    /// <param name="id">The id that the map gets; null to keep the one in the file.</param>
    /// <param name="cancellation">Ends the wait for the stream.</param>
    /// <returns>The map or all problems.</returns>
    public static async Task<MapFileReading> ReadAsync(
        Stream stream, MapId? id = null, CancellationToken cancellation = default)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            await memory.WriteAsync(buffer.AsMemory(0, count), cancellation).ConfigureAwait(false);
            if (memory.Length > MapFile.MaxBytes)
            {
                return TooLarge();
            }
        }

        return Read(memory.GetBuffer().AsMemory(0, (int)memory.Length), id);
    }

    /// <summary>Reads a map. O(bytes + elements · log elements).</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="id">The id that the map gets; null to keep the one in the file.</param>
    /// <returns>The map or all problems.</returns>
    public static MapFileReading Read(ReadOnlyMemory<byte> utf8, MapId? id = null)
    {
        if (utf8.Length > MapFile.MaxBytes)
        {
            return TooLarge();
        }

        var text = utf8.Span.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        var problems = new ProblemList(new LineIndex(text));
        var scan = JsonScan.Run(text.Span, problems);
        if (!scan.IsReadable)
        {
            return new MapFileReading(null, problems.InOrder());
        }

        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = CoreJson.MaxDepth });
        var parts = MapFileParts.Take(document.RootElement, scan, problems);
        return parts is null ? new MapFileReading(null, problems.InOrder()) : Assemble(parts, problems, id);
    }

    private static MapFileReading Assemble(MapFileParts parts, ProblemList problems, MapId? id)
    {
        var assembled = MapAssembler.Assemble(id ?? parts.Id, parts.Elements);
        var met = new Dictionary<ElementKey, int>();
        foreach (var (key, error) in parts.WithoutConsequences(assembled.Problems))
        {
            var places = parts.PlacesOf(key);
            var which = error.Code == ErrorCode.DuplicateId ? met[key] = met.GetValueOrDefault(key) + 1 : 0;
            var (path, offset) = places[Math.Min(which, places.Count - 1)];
            problems.Add(error.Code, error.Message, path + Below(error.Field), offset, MapFileParts.ActorOf(key));
        }

        return new MapFileReading(problems.Count == 0 ? assembled.Map : null, problems.InOrder());
    }

    // 'actor.place.lat' is '.place.lat' below the actor.
    private static string Below(string? field)
    {
        var dot = field?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        return dot < 0 ? string.Empty : field![dot..];
    }

    private static MapFileReading TooLarge() => new(
        null, [new MapFileProblem(ErrorCode.TooLarge, $"The file is larger than {MapFile.MaxBytes / 1024 / 1024} MB.", "$")]);
}
