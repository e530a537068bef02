using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>
/// An element as separate fields: attributes and names by key, assertions by person. Two people may then write the
/// same element without touching each other's words.
/// </summary>
internal static class FieldMap
{
    private static readonly string[] ByKey = ["attributes", "names"];

    /// <summary>Lists the fields that differ between two states of one element.</summary>
    public static IReadOnlyList<string> Changed(MapElement before, MapElement after)
    {
        var (old, now) = (Flatten(before), Flatten(after));
        return [.. old.Keys.Union(now.Keys, StringComparer.Ordinal).Where(field => Differ(old, now, field)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Puts the named fields of an element back to what they were.</summary>
    public static Outcome<MapElement> Restore(MapElement current, MapElement before, IEnumerable<string> fields)
    {
        var (now, old) = (Flatten(current), Flatten(before));
        foreach (var field in fields)
        {
            if (old.TryGetValue(field, out var value))
            {
                now[field] = value;
            }
            else
            {
                now.Remove(field);
            }
        }

        using var document = JsonDocument.Parse(Build(now).ToJsonString(CoreJson.Options));
        return CoreJson.ReadElement(current.Key.Kind, document.RootElement);
    }

    private static bool Differ(
        SortedDictionary<string, JsonElement> old, SortedDictionary<string, JsonElement> now, string field) =>
        !old.TryGetValue(field, out var was) || !now.TryGetValue(field, out var isNow) || !JsonElement.DeepEquals(was, isNow);

    private static SortedDictionary<string, JsonElement> Flatten(MapElement element)
    {
        var fields = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var field in CoreJson.ToElement(element).EnumerateObject().Where(f => !f.NameEquals("rev")))
        {
            if (ByKey.Contains(field.Name, StringComparer.Ordinal))
            {
                foreach (var entry in field.Value.EnumerateObject())
                {
                    fields[$"{field.Name}.{entry.Name}"] = entry.Value;
                }
            }
            else if (field.NameEquals("assertions"))
            {
                foreach (var voice in field.Value.EnumerateArray())
                {
                    fields["assertions." + voice.GetProperty("by").GetString()] = voice;
                }
            }
            else
            {
                fields[field.Name] = field.Value;
            }
        }

        return fields;
    }

    private static JsonObject Build(SortedDictionary<string, JsonElement> fields)
    {
        var element = new JsonObject();
        var voices = new List<JsonElement>();
        foreach (var (field, value) in fields)
        {
            var dot = field.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
            {
                element[field] = Node(value);
            }
            else if (field.StartsWith("assertions.", StringComparison.Ordinal))
            {
                voices.Add(value);
            }
            else
            {
                var inner = (JsonObject)(element[field[..dot]] ??= new JsonObject());
                inner[field[(dot + 1)..]] = Node(value);
            }
        }

        if (voices.Count > 0)
        {
            var ordered = voices.OrderBy(When, StringComparer.Ordinal);
            element["assertions"] = new JsonArray([.. ordered.Select(Node)]);
        }

        return element;
    }

    private static string When(JsonElement voice) =>
        voice.TryGetProperty("at", out var at) ? at.GetString() ?? string.Empty : string.Empty;

    private static JsonNode? Node(JsonElement value) => JsonSerializer.SerializeToNode(value, CoreJson.Options);
}
