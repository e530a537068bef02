using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Storage.Journal;

/// <summary>
/// Writes journal entries as JSON:
/// <c>{rev, by, client, seq, at, payloadHash, ops, effects: [{kind, id, before, after}], overwrote, skipped, undoes}</c>.
/// </summary>
internal static class JournalWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = CoreJson.Options.Encoder };

    public static PreparedEntry Prepare(JournalEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        var after = new string?[entry.Change.Effects.Count];
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteOrigin(json, entry);
            WriteOps(json, entry.Change.Ops);
            WriteEffects(json, entry.Change.Effects, after);
            WriteOverwrote(json, entry.Change.Overwrote);
            WriteSkipped(json, entry.Change.Skipped);
            WriteUndoes(json, entry.Change.Undoes);
            json.WriteEndObject();
        }

        return new PreparedEntry(
            entry, Encoding.UTF8.GetString(buffer.WrittenSpan), SHA256.HashData(buffer.WrittenSpan), after);
    }

    private static void WriteOrigin(Utf8JsonWriter json, JournalEntry entry)
    {
        json.WriteNumber("rev", entry.Change.Rev.Value);
        json.WriteString("by", entry.Change.By.Value);
        json.WriteString("client", entry.Change.Client.Value);
        json.WriteNumber("seq", entry.Change.Seq);
        json.WriteString("at", entry.Change.At);
        json.WriteString("payloadHash", entry.PayloadHash);
    }

    private static void WriteOps(Utf8JsonWriter json, IReadOnlyList<MapOp> ops)
    {
        json.WriteStartArray("ops");
        foreach (var op in ops)
        {
            json.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(op, CoreJson.Options), skipInputValidation: true);
        }

        json.WriteEndArray();
    }

    private static void WriteEffects(Utf8JsonWriter json, IReadOnlyList<Effect> effects, string?[] after)
    {
        json.WriteStartArray("effects");
        for (var i = 0; i < effects.Count; i++)
        {
            json.WriteStartObject();
            WriteKey(json, effects[i].Key);
            WriteElement(json, "before", effects[i].Before);
            after[i] = WriteElement(json, "after", effects[i].After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? WriteElement(Utf8JsonWriter json, string name, MapElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = ElementText.Write(element);
        json.WritePropertyName(name);
        json.WriteRawValue(text, skipInputValidation: true);
        return text;
    }

    private static void WriteOverwrote(Utf8JsonWriter json, IReadOnlyList<Overwrite> overwrites)
    {
        if (overwrites.Count == 0)
        {
            return;
        }

        json.WriteStartArray("overwrote");
        foreach (var overwrite in overwrites)
        {
            json.WriteStartObject();
            WriteKey(json, overwrite.Key);
            WriteFields(json, overwrite.Fields);
            json.WriteString("by", overwrite.By.Value);
            json.WriteNumber("rev", overwrite.Rev.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSkipped(Utf8JsonWriter json, IReadOnlyList<SkippedField> skipped)
    {
        if (skipped.Count == 0)
        {
            return;
        }

        json.WriteStartArray("skipped");
        foreach (var skip in skipped)
        {
            json.WriteStartObject();
            WriteKey(json, skip.Key);
            WriteFields(json, skip.Fields);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteUndoes(Utf8JsonWriter json, IReadOnlyList<Revision> undoes)
    {
        if (undoes.Count == 0)
        {
            return;
        }

        json.WriteStartArray("undoes");
        foreach (var rev in undoes)
        {
            json.WriteNumberValue(rev.Value);
        }

        json.WriteEndArray();
    }

    private static void WriteKey(Utf8JsonWriter json, ElementKey key)
    {
        json.WriteString("kind", CoreJson.WireName(key.Kind));
        json.WriteString("id", key.Id);
    }

    private static void WriteFields(Utf8JsonWriter json, IReadOnlyList<string> fields)
    {
        json.WriteStartArray("fields");
        foreach (var field in fields)
        {
            json.WriteStringValue(field);
        }

        json.WriteEndArray();
    }
}
