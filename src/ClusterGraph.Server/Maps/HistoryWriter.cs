using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Server.Maps;

/// <summary>Writes changes of the past as one reader may see them, with the nickname of who made them.</summary>
internal sealed class HistoryWriter(Author reader, IReadOnlyDictionary<ParticipantId, string> nicks)
{
    /// <summary>Writes <c>{"changes":[…]}</c>.</summary>
    public byte[] Write(IEnumerable<Change> changes)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = CoreJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("changes"u8);
            foreach (var change in changes)
            {
                WriteChange(writer, change);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>Tells whether a reader may know that a change touched an element.</summary>
    public bool Shows(Change change, ElementKey key) =>
        change.Effects.Any(e => e.Key == key && (View(e.After) ?? View(e.Before)) is not null);

    private void WriteChange(Utf8JsonWriter writer, Change change)
    {
        writer.WriteStartObject();
        writer.WriteNumber("rev"u8, change.Rev.Value);
        WriteAuthor(writer, change);
        writer.WriteString("at"u8, change.At.UtcDateTime);
        writer.WriteStartArray("what"u8);
        foreach (var op in change.Ops)
        {
            writer.WriteStringValue(op.OpName);
        }

        writer.WriteEndArray();
        WriteEffects(writer, change);
        if (change.Undoes.Count > 0)
        {
            writer.WritePropertyName("undoes"u8);
            JsonSerializer.Serialize(writer, change.Undoes, CoreJson.Options);
        }

        writer.WriteEndObject();
    }

    // Who rated, and when, is told to nobody: beside averages it could tell whom.
    private void WriteAuthor(Utf8JsonWriter writer, Change change)
    {
        if (change.IsPrivate && change.By != reader.Id)
        {
            return;
        }

        writer.WriteString("by"u8, change.By.Value);
        if (nicks.TryGetValue(change.By, out var nick))
        {
            writer.WriteString("nick"u8, nick);
        }

        writer.WriteString("client"u8, change.Client.Value);
        writer.WriteNumber("seq"u8, change.Seq);
    }

    private void WriteEffects(Utf8JsonWriter writer, Change change)
    {
        writer.WriteStartArray("effects"u8);
        foreach (var effect in change.Effects.Where(e => (View(e.After) ?? View(e.Before)) is not null))
        {
            writer.WriteStartObject();
            writer.WriteString("kind"u8, CoreJson.WireName(effect.Key.Kind));
            writer.WriteString("id"u8, effect.Key.Id);
            writer.WritePropertyName("value"u8);
            if (View(effect.After) is { } after)
            {
                JsonSerializer.Serialize(writer, after, after.GetType(), CoreJson.Options);
            }
            else
            {
                writer.WriteNullValue();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private MapElement? View(MapElement? element) =>
        element is null || (element is Proposal proposal && proposal.By == reader.Id)
            ? element : Disclosure.View(element, reader.Audience);
}
