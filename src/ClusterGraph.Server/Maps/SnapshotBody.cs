using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Server.Maps;

/// <summary>A snapshot as one audience sees it, encoded once for all of them.</summary>
internal sealed record SnapshotBody(string Tag, byte[] Plain, byte[] Gzip)
{
    /// <summary>Encodes a snapshot. O(elements).</summary>
    /// <param name="map">The map.</param>
    /// <param name="audience">Who looks.</param>
    /// <param name="reader">A participant who also sees their own proposals; null when they have none.</param>
    public static SnapshotBody Encode(MapSnapshot map, Audience audience, ParticipantId? reader)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = CoreJson.Options.Encoder }))
        {
            Write(writer, map, audience, reader);
        }

        var tag = $"\"{map.Revision}-{audience.ToString().ToLowerInvariant()}{(reader is { } p ? "-" + p : "")}\"";
        return new SnapshotBody(tag, buffer.WrittenSpan.ToArray(), Compress(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter writer, MapSnapshot map, Audience audience, ParticipantId? reader)
    {
        writer.WriteStartObject();
        writer.WriteNumber("rev"u8, map.Revision.Value);
        writer.WriteString("hash"u8, map.Hash(audience).ToString());
        writer.WriteStartArray("elements"u8);
        foreach (var element in map.Elements().OrderBy(e => e.Key.Kind).ThenBy(e => e.Key.Id, StringComparer.Ordinal))
        {
            var isOwn = reader is { } id && element is Core.Changes.Proposal proposal && proposal.By == id;
            if ((isOwn ? element : Disclosure.View(element, audience)) is not { } seen)
            {
                continue;
            }

            writer.WriteStartObject();
            writer.WriteString("kind"u8, CoreJson.WireName(seen.Key.Kind));
            writer.WriteString("id"u8, seen.Key.Id);
            writer.WritePropertyName("value"u8);
            JsonSerializer.Serialize(writer, seen, seen.GetType(), CoreJson.Options);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static byte[] Compress(ReadOnlySpan<byte> plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(plain);
        }

        return packed.ToArray();
    }
}
