using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>Sets some fields of an element, given as JSON.</summary>
internal static class ElementEdit
{
    private static readonly string[] Merged = ["attributes", "names"];

    /// <summary>Lays fields over an element; a null clears one; attributes and names are merged by their keys.</summary>
    public static Outcome<T> Apply<T>(T element, JsonElement set, IReadOnlyCollection<string> settable)
        where T : MapElement
    {
        if (set.ValueKind != JsonValueKind.Object)
        {
            return new ChangeError(ErrorCode.InvalidField, "'set' must be an object of fields.", "set");
        }

        var target = JsonSerializer.SerializeToNode(element, CoreJson.Options)!.AsObject();
        foreach (var field in set.EnumerateObject())
        {
            if (!settable.Contains(field.Name, StringComparer.Ordinal))
            {
                return new ChangeError(ErrorCode.InvalidField, $"'{field.Name}' cannot be set.", "set." + field.Name);
            }

            Overlay(target, field.Name, field.Value);
        }

        return CoreJson.Read(() => target.Deserialize<T>(CoreJson.Options), "set");
    }

    private static void Overlay(JsonObject target, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            target.Remove(name);
        }
        else if (value.ValueKind == JsonValueKind.Object && Merged.Contains(name, StringComparer.Ordinal))
        {
            var inner = target[name] as JsonObject ?? [];
            foreach (var entry in value.EnumerateObject())
            {
                Overlay(inner, entry.Name, entry.Value);
            }

            target[name] = inner;
        }
        else
        {
            target[name] = JsonSerializer.SerializeToNode(value, CoreJson.Options);
        }
    }
}
