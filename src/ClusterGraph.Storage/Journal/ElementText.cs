using System.Runtime.InteropServices;
using System.Text.Json;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Storage.Journal;

/// <summary>Writes and reads single elements as JSON text.</summary>
internal static class ElementText
{
    public static string Write(MapElement element) =>
        JsonSerializer.Serialize(element, element.GetType(), CoreJson.Options);

    public static void Write(Utf8JsonWriter json, MapElement element) =>
        JsonSerializer.Serialize(json, element, element.GetType(), CoreJson.Options);

    /// <summary>Reads an element.</summary>
    /// <exception cref="InvalidDataException">The JSON is no such element.</exception>
    public static MapElement Read(ElementKind kind, JsonElement json) => Read(kind, JsonMarshal.GetRawUtf8Value(json));

    /// <summary>Reads an element from UTF-8.</summary>
    /// <exception cref="InvalidDataException">The JSON is no such element.</exception>
    public static MapElement Read(ElementKind kind, ReadOnlySpan<byte> json)
    {
        var element = CoreJson.ReadElement(kind, json);
        return element.IsOk
            ? element.Value
            : throw new InvalidDataException($"{element.Error.Message} ({element.Error.Field})");
    }
}
