using System.Globalization;
using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Formats.Json;

/// <summary>One object of the file, its path and the problems met while it is taken apart.</summary>
internal readonly struct FileObject(JsonElement json, string path, JsonScan scan, ProblemList problems)
{
    public string Path { get; } = path;

    public bool IsObject => json.ValueKind == JsonValueKind.Object;

    public long? Offset => scan.OffsetOf(Path.Length == 0 ? "$" : Path);

    public bool Has(string name) => IsObject && json.TryGetProperty(name, out _);

    /// <summary>Gives a text; null when it is missing or something else.</summary>
    public string? Text(string name)
    {
        if (!IsObject || !json.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Gives an object and notes the problem when it is none.</summary>
    public FileObject Object(string name, bool optional = false)
    {
        var at = Below(name);
        if (!IsObject)
        {
            return new FileObject(default, at, scan, problems);
        }

        var found = json.TryGetProperty(name, out var value);
        if (found ? value.ValueKind != JsonValueKind.Object : !optional)
        {
            problems.Add(ErrorCode.InvalidField, found ? "This must be an object." : "The field is missing.", at, scan.OffsetOf(at) ?? Offset);
        }

        return new FileObject(found ? value : default, at, scan, problems);
    }

    /// <summary>Gives the objects of a list; missing counts as empty. Entries that are no objects are noted.</summary>
    public List<FileObject> List(string name)
    {
        if (!IsObject || !json.TryGetProperty(name, out var value))
        {
            return [];
        }

        var at = Below(name);
        if (value.ValueKind != JsonValueKind.Array)
        {
            problems.Add(ErrorCode.InvalidField, "This must be a list.", at, scan.OffsetOf(at) ?? Offset);
            return [];
        }

        var items = new List<FileObject>(value.GetArrayLength());
        foreach (var entry in value.EnumerateArray())
        {
            var place = $"{at}[{items.Count.ToString(CultureInfo.InvariantCulture)}]";
            if (entry.ValueKind != JsonValueKind.Object)
            {
                problems.Add(ErrorCode.InvalidField, "This must be an object.", place, scan.OffsetOf(place) ?? Offset);
            }

            items.Add(new FileObject(entry, place, scan, problems));
        }

        return items;
    }

    /// <summary>Notes every field that is none of these.</summary>
    public void Only(params ReadOnlySpan<string> known)
    {
        foreach (var name in Names())
        {
            if (!known.Contains(name))
            {
                problems.Add(ErrorCode.InvalidField, "There is no field of that name here.", Below(name), scan.OffsetOf(Below(name)) ?? Offset);
            }
        }
    }

    /// <summary>Reads the object as an element; null when anything is wrong with it.</summary>
    public MapElement? Read(ElementKind kind) => CoreJson.ReadElement(kind, json).Value;

    /// <summary>Gives the names of the fields.</summary>
    public IReadOnlyList<string> Names() => [.. Fields().Keys];

    /// <summary>Gives the fields by name; of a repeated name the last.</summary>
    public Dictionary<string, JsonElement> Fields()
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (!IsObject)
        {
            return fields;
        }

        foreach (var property in json.EnumerateObject())
        {
            fields[property.Name] = property.Value;
        }

        return fields;
    }

    private string Below(string name) => Path.Length == 0 ? name : $"{Path}.{name}";
}
