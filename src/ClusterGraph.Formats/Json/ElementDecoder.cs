using System.Buffers;
using System.Text.Json;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Formats.Json;

/// <summary>
/// Reads one element and reports each of its faulty fields: a field that cannot be read is noted, put aside and the
/// rest is tried again.
/// </summary>
internal static class ElementDecoder
{
    private const int MaxFaults = 50;

    private static readonly Dictionary<ElementKind, string[]> Required = new()
    {
        [ElementKind.Map] = ["title"],
        [ElementKind.Actor] = ["id", "name", "type"],
        [ElementKind.Link] = ["id", "source", "target", "type"],
        [ElementKind.Stage] = ["id", "name", "order"],
        [ElementKind.Objection] = ["id", "topic", "text"],
        [ElementKind.Action] = ["id", "title"],
        [ElementKind.Chain] = [],
        [ElementKind.Trust] = ["raters", "figures"],
        [ElementKind.Type] = ["id", "of", "family", "name"],
        [ElementKind.Position] = ["view", "actor", "x", "y"],
    };

    /// <summary>Reads an element from its fields.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="given">Its fields by name.</param>
    /// <param name="known">Names of fields that are known to be faulty; they are not looked at.</param>
    /// <param name="fault">Told each faulty field with its path below the element and what is wrong.</param>
    /// <returns>The element, or null when there was any fault.</returns>
    public static MapElement? Decode(
        ElementKind kind,
        IReadOnlyDictionary<string, JsonElement> given,
        IReadOnlyCollection<string> known,
        Action<string, string> fault)
    {
        var fields = new Dictionary<string, JsonElement>(given, StringComparer.Ordinal);
        var faults = known.Count(name => SetAside(kind, fields, name));
        foreach (var name in Required[kind].Where(name => !fields.ContainsKey(name)))
        {
            fault(name, "The field is missing.");
            fields[name] = Substitute(name);
            faults++;
        }

        while (faults <= MaxFaults)
        {
            var outcome = CoreJson.ReadElement(kind, Join(fields));
            if (outcome.IsOk)
            {
                return faults == 0 ? outcome.Value : null;
            }

            faults++;
            var path = Below(outcome.Error.Field, CoreJson.WireName(kind));
            fault(path, FileMessages.Plain(outcome.Error.Message));
            if (!SetAside(kind, fields, FirstName(path)))
            {
                return null;
            }
        }

        return null;
    }

    private static bool SetAside(ElementKind kind, Dictionary<string, JsonElement> fields, string name)
    {
        if (!fields.Remove(name))
        {
            return false;
        }

        if (Required[kind].Contains(name, StringComparer.Ordinal))
        {
            fields[name] = Substitute(name);
        }

        return true;
    }

    private static string FirstName(string path)
    {
        if (path.StartsWith("['", StringComparison.Ordinal))
        {
            var end = path.IndexOf("']", 2, StringComparison.Ordinal);
            return end < 0 ? path : path[2..end];
        }

        var cut = path.AsSpan().IndexOfAny('.', '[');
        return cut < 0 ? path : path[..cut];
    }

    private static string Below(string? field, string kind) =>
        field is null || field == kind || !field.StartsWith(kind, StringComparison.Ordinal)
            ? string.Empty
            : field[kind.Length..].TrimStart('.');

    private static JsonElement Substitute(string name) => JsonSerializer.SerializeToElement<object>(name switch
    {
        "order" or "x" or "y" or "raters" => 0,
        "figures" => Array.Empty<object>(),
        "of" => "actor",
        "view" => "map",
        _ => "x",
    });

    private static JsonElement Join(Dictionary<string, JsonElement> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in fields)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return JsonSerializer.Deserialize<JsonElement>(buffer.WrittenSpan, CoreJson.Options);
    }
}
