using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Storage.Journal;

/// <summary>Reads what <see cref="JournalWriter"/> wrote. Anything unexpected is an <see cref="InvalidDataException"/>.</summary>
internal static class JournalReader
{
    // Three levels deeper than an element may be: entry, effects, effect.
    private static readonly JsonDocumentOptions Options =
        new() { MaxDepth = CoreJson.MaxDepth + 4, AllowDuplicateProperties = false };

    /// <summary>Reads a whole entry.</summary>
    /// <exception cref="InvalidDataException">The text is no journal entry.</exception>
    public static JournalEntry Read(string body) => Read(body, root =>
    {
        var change = new Change
        {
            Rev = new Revision(root.GetProperty("rev").GetInt64()),
            By = new ParticipantId(Text(root, "by")),
            Client = new ClientId(Text(root, "client")),
            Seq = root.GetProperty("seq").GetInt64(),
            At = root.GetProperty("at").GetDateTimeOffset(),
            Ops = [.. root.GetProperty("ops").EnumerateArray().Select(ReadOp)],
            Effects = [.. root.GetProperty("effects").EnumerateArray().Select(ReadEffect)],
            Overwrote = List(root, "overwrote", ReadOverwrite),
            Skipped = List(root, "skipped", e => new SkippedField(ReadKey(e), ReadFields(e))),
            Undoes = List(root, "undoes", e => new Revision(e.GetInt64())),
        };
        return new JournalEntry(change, Text(root, "payloadHash"));
    });

    /// <summary>Reads only what a replay needs, which is faster: the elements after the change.</summary>
    /// <exception cref="InvalidDataException">The text is no journal entry.</exception>
    public static IReadOnlyList<Effect> ReadOutcome(string body) => Read(body, root =>
        root.GetProperty("effects").EnumerateArray()
            .Select(e => (Key: ReadKey(e), Json: e))
            .Select(e => new Effect(e.Key, null, ReadElement(e.Json, "after", e.Key)))
            .ToList());

    private static T Read<T>(string body, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Options);
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("A journal entry cannot be read: " + e.Message, e);
        }
    }

    private static MapOp ReadOp(JsonElement json)
    {
        var op = CoreJson.ReadOp(json);
        return op.IsOk ? op.Value : throw new InvalidDataException($"{op.Error.Message} ({op.Error.Field})");
    }

    private static Effect ReadEffect(JsonElement json)
    {
        var key = ReadKey(json);
        return new Effect(key, ReadElement(json, "before", key), ReadElement(json, "after", key));
    }

    private static MapElement? ReadElement(JsonElement effect, string name, ElementKey key)
    {
        if (!effect.TryGetProperty(name, out var json))
        {
            return null;
        }

        var element = ElementText.Read(key.Kind, json);
        return element.Key == key
            ? element
            : throw new InvalidDataException($"The effect on {key} holds {element.Key}.");
    }

    private static Overwrite ReadOverwrite(JsonElement json) => new(
        ReadKey(json), ReadFields(json), new ParticipantId(Text(json, "by")), new Revision(json.GetProperty("rev").GetInt64()));

    private static ElementKey ReadKey(JsonElement json) => new(ElementKinds.Read(Text(json, "kind")), Text(json, "id"));

    private static string[] ReadFields(JsonElement json) =>
        [.. json.GetProperty("fields").EnumerateArray().Select(f => f.GetString()!)];

    private static IReadOnlyList<T> List<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(read)] : [];

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new InvalidDataException($"'{name}' must be a text.");
}
