using System.Text.Encodings.Web;
using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Live.Protocol;

/// <summary>Writes a change as clients receive it. O(size of its effects).</summary>
internal static class ChangeEncoder
{
    /// <summary>Gets how JSON is written on the wire: as compact as possible, text unescaped.</summary>
    public static JsonWriterOptions Writing { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static byte[] Encode(DisclosedChange content, Audience audience, ParticipantId? reader)
    {
        using var buffer = new MemoryStream(512);
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            Write(writer, content, audience, reader);
        }

        return buffer.ToArray();
    }

    /// <summary>
    /// Writes that a change was made, by whom and with which number, and nothing of what it did to the elements:
    /// whoever is told loads the snapshot.
    /// </summary>
    public static byte[] Announce(Change change)
    {
        using var buffer = new MemoryStream(512);
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            writer.WriteStartObject();
            WriteHead(writer, change, namesAuthor: !change.IsPrivate);
            writer.WriteStartArray("effects"u8);
            writer.WriteEndArray();
            WriteUndoes(writer, change.Undoes);
            writer.WriteBoolean("reload"u8, true);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, DisclosedChange content, Audience audience, ParticipantId? reader)
    {
        var change = content.Change;
        writer.WriteStartObject();
        WriteHead(writer, change, content.MayNameAuthor(reader));
        WriteEffects(writer, content, audience, reader);
        WriteOverwrote(writer, content, audience);
        WriteSkipped(writer, content, audience);
        WriteUndoes(writer, change.Undoes);
        if (content.Hash(audience) is { } hash)
        {
            writer.WriteString("hash"u8, hash.ToString());
        }

        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, Change change, bool namesAuthor)
    {
        writer.WriteNumber("rev"u8, change.Rev.Value);
        if (namesAuthor)
        {
            writer.WriteString("by"u8, change.By.Value);
            writer.WriteString("client"u8, change.Client.Value);
            writer.WriteNumber("seq"u8, change.Seq);
        }

        writer.WriteString("at"u8, change.At.UtcDateTime);
        writer.WriteStartArray("what"u8);
        foreach (var op in change.Ops)
        {
            writer.WriteStringValue(op.OpName);
        }

        writer.WriteEndArray();
    }

    private static void WriteEffects(
        Utf8JsonWriter writer, DisclosedChange content, Audience audience, ParticipantId? reader)
    {
        writer.WriteStartArray("effects"u8);
        foreach (var (key, value) in content.Effects(audience, reader))
        {
            writer.WriteStartObject();
            WriteKey(writer, key);
            writer.WritePropertyName("value"u8);
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                JsonSerializer.Serialize(writer, value, value.GetType(), CoreJson.Options);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteOverwrote(Utf8JsonWriter writer, DisclosedChange content, Audience audience)
    {
        var shown = content.Change.Overwrote.Where(o => content.MayName(o.Key, audience)).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("overwrote"u8);
        foreach (var notice in shown)
        {
            writer.WriteStartObject();
            WriteKey(writer, notice.Key);
            WriteFields(writer, notice.Fields);
            writer.WriteString("by"u8, notice.By.Value);
            writer.WriteNumber("rev"u8, notice.Rev.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSkipped(Utf8JsonWriter writer, DisclosedChange content, Audience audience)
    {
        var shown = content.Change.Skipped.Where(s => content.MayName(s.Key, audience)).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("skipped"u8);
        foreach (var skipped in shown)
        {
            writer.WriteStartObject();
            WriteKey(writer, skipped.Key);
            WriteFields(writer, skipped.Fields);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteUndoes(Utf8JsonWriter writer, IReadOnlyList<Revision> undoes)
    {
        if (undoes.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("undoes"u8);
        foreach (var rev in undoes)
        {
            writer.WriteNumberValue(rev.Value);
        }

        writer.WriteEndArray();
    }

    private static void WriteKey(Utf8JsonWriter writer, ElementKey key)
    {
        writer.WriteString("kind"u8, CoreJson.WireName(key.Kind));
        writer.WriteString("id"u8, key.Id);
    }

    private static void WriteFields(Utf8JsonWriter writer, IReadOnlyList<string> fields)
    {
        writer.WriteStartArray("fields"u8);
        foreach (var field in fields)
        {
            writer.WriteStringValue(field);
        }

        writer.WriteEndArray();
    }
}
