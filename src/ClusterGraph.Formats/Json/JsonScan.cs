using System.Globalization;
using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Formats.Json;

/// <summary>
/// One pass over the raw text, before anything is built from it: syntax, depth, repeated names, numbers that are not
/// finite, text that is not Unicode. Remembers where each list item begins. O(n); the stack never exceeds the depth cap.
/// </summary>
internal sealed class JsonScan
{
    private readonly ProblemList _problems;
    private readonly Stack<Level> _levels = new();
    private readonly Dictionary<string, long> _offsets = new(StringComparer.Ordinal);

    private JsonScan(ProblemList problems) => _problems = problems;

    /// <summary>Gets a value indicating whether a map can be looked for in the text at all.</summary>
    public bool IsReadable { get; private set; } = true;

    /// <summary>Scans a text.</summary>
    public static JsonScan Run(ReadOnlySpan<byte> text, ProblemList problems)
    {
        var scan = new JsonScan(problems);
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = CoreJson.MaxDepth });
        try
        {
            while (reader.Read())
            {
                scan.Take(ref reader);
            }
        }
        catch (JsonException e)
        {
            scan.IsReadable = false;
            problems.Add(ErrorCode.BadFile, Explain(e), scan.Path(), reader.BytesConsumed);
        }

        return scan;
    }

    /// <summary>Gives the byte offset where a value of the upper levels begins, by its path; null if there is none.</summary>
    public long? OffsetOf(string path) => _offsets.TryGetValue(path, out var offset) ? offset : null;

    private void Take(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                Name(ref reader);
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _levels.Pop();
                return;
            default:
                Value(ref reader);
                return;
        }
    }

    private void Value(ref Utf8JsonReader reader)
    {
        if (_levels.TryPeek(out var level) && level.Names is null)
        {
            level.Index++;
        }

        Remember(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                _levels.Push(new Level(new HashSet<string>(StringComparer.Ordinal)));
                break;
            case JsonTokenType.StartArray:
                _levels.Push(new Level(null));
                break;
            case JsonTokenType.String when Text(ref reader) is null:
                _problems.Add(ErrorCode.InvalidField, "The text is not valid Unicode.", Path(), reader.TokenStartIndex);
                break;
            case JsonTokenType.Number when !reader.TryGetDouble(out var number) || !double.IsFinite(number):
                _problems.Add(ErrorCode.InvalidField, "The number is not finite.", Path(), reader.TokenStartIndex);
                break;
        }
    }

    private void Name(ref Utf8JsonReader reader)
    {
        var level = _levels.Peek();
        var name = Text(ref reader);
        level.Name = name ?? "?";
        if (name is null)
        {
            // Fields cannot be looked up beside such a name: nothing is built from the file, the scan goes on.
            IsReadable = false;
            _problems.Add(ErrorCode.InvalidField, "The name is not valid Unicode.", Path(), reader.TokenStartIndex);
        }
        else if (!level.Names!.Add(name))
        {
            _problems.Add(ErrorCode.InvalidField, "The field is given twice.", Path(), reader.TokenStartIndex);
        }
    }

    // Deep values are found by their element; only the upper levels are worth remembering.
    private void Remember(long offset)
    {
        if (_levels.Count <= 4)
        {
            _offsets.TryAdd(Path(), offset);
        }
    }

    private string Path()
    {
        var path = string.Empty;
        foreach (var level in _levels.Reverse())
        {
            path += level.Names is null
                ? $"[{level.Index.ToString(CultureInfo.InvariantCulture)}]"
                : (path.Length == 0 ? level.Name : "." + level.Name);
        }

        return path.Length == 0 ? "$" : path;
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Explain(JsonException e)
    {
        if (e.Message.Contains("depth", StringComparison.Ordinal))
        {
            return $"The file is nested deeper than {CoreJson.MaxDepth} levels.";
        }

        var cut = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return "This is not JSON: " + (cut > 0 ? e.Message[..cut] : e.Message);
    }

    private sealed class Level(HashSet<string>? names)
    {
        /// <summary>Gets the names seen so far; null for a list.</summary>
        public HashSet<string>? Names { get; } = names;

        public string Name { get; set; } = "?";

        public int Index { get; set; } = -1;
    }
}
