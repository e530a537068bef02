using System.IO.Compression;
using System.Text.Json;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Storage.Journal;

/// <summary>Writes and reads snapshots as gzipped JSON: <c>{rev, hash, elements: [{kind, value}]}</c>.</summary>
internal static class SnapshotText
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = CoreJson.Options.Encoder };

    public static byte[] Write(MapSnapshot snapshot)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        using (var json = new Utf8JsonWriter(gzip, WriterOptions))
        {
            json.WriteStartObject();
            json.WriteNumber("rev", snapshot.Revision.Value);
            json.WriteString("hash", snapshot.StoredHash.ToString());
            json.WriteStartArray("elements");
            foreach (var element in Ordered(snapshot))
            {
                json.WriteStartObject();
                json.WriteString("kind", CoreJson.WireName(element.Key.Kind));
                json.WritePropertyName("value");
                ElementText.Write(json, element);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>Reads the snapshot of a revision and compares its state hash.</summary>
    /// <exception cref="InvalidDataException">The bytes are no sound snapshot.</exception>
    public static MapSnapshot Read(MapId map, Revision rev, byte[] bytes)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            var reader = new SnapshotReader(gzip);
            var snapshot = MapSnapshot.Restore(map, rev, reader.ReadElements());
            return reader.Rev == rev.Value && snapshot.StoredHash.ToString() == reader.Hash
                ? snapshot
                : throw new InvalidDataException("The snapshot's revision or state hash is wrong.");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("The snapshot cannot be read: " + e.Message, e);
        }
    }

    /// <summary>Lists the elements in one order everywhere, so that equal maps give equal bytes.</summary>
    public static IEnumerable<MapElement> Ordered(MapSnapshot snapshot) => snapshot.Elements()
        .GroupBy(e => e.Key.Kind)
        .OrderBy(kind => kind.Key)
        .SelectMany(kind => kind.OrderBy(e => e.Key.Id, StringComparer.Ordinal));
}
