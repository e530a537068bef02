using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Live.Presence;

namespace ClusterGraph.Live.Protocol;

/// <summary>Makes the frames of the hub's client methods.</summary>
internal static class FrameEncoder
{
    public const string ChangesTarget = "changes";
    public const string RejectedTarget = "rejected";
    public const string PresenceTarget = "presence";
    public const string PeopleTarget = "people";
    public const string ByeTarget = "bye";

    /// <param name="from">The first revision.</param>
    /// <param name="to">The last revision.</param>
    /// <param name="changes">All changes from the first to the last, as JSON.</param>
    public static Frame Changes(long from, long to, IReadOnlyList<ReadOnlyMemory<byte>> changes) =>
        Make(ChangesTarget, writer =>
        {
            writer.WriteNumber("from"u8, from);
            writer.WriteNumber("to"u8, to);
            writer.WriteStartArray("changes"u8);
            foreach (var change in changes)
            {
                writer.WriteRawValue(change.Span, skipInputValidation: true);
            }

            writer.WriteEndArray();
        });

    public static Frame Rejected(long seq, ChangeError error) => Make(RejectedTarget, writer =>
    {
        writer.WriteNumber("seq"u8, seq);
        WriteError(writer, error);
    });

    public static Frame Bye(ChangeError error) => Make(ByeTarget, writer => WriteError(writer, error));

    public static Frame People(IEnumerable<Person> people) => Make(PeopleTarget, writer =>
    {
        writer.WriteStartArray("people"u8);
        foreach (var person in people)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, person.Id.Value);
            writer.WriteString("nick"u8, person.Nick);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    public static Frame Presence(int online, IEnumerable<PresentPerson> people) => Make(PresenceTarget, writer =>
    {
        writer.WriteNumber("online"u8, online);
        writer.WriteStartArray("people"u8);
        foreach (var person in people)
        {
            WritePresent(writer, person);
        }

        writer.WriteEndArray();
    });

    private static void WritePresent(Utf8JsonWriter writer, PresentPerson person)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, person.Author.Id.Value);
        writer.WriteString("nick"u8, person.Nick);
        writer.WriteString("role"u8, CoreJson.WireName(person.Author.Role));
        if (person.Report.Selection.Count > 0)
        {
            writer.WriteStartArray("selection"u8);
            foreach (var actor in person.Report.Selection)
            {
                writer.WriteStringValue(actor.Value);
            }

            writer.WriteEndArray();
        }

        if (person.Report.Typing)
        {
            writer.WriteBoolean("typing"u8, true);
        }

        writer.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter writer, ChangeError error)
    {
        writer.WriteString("code"u8, error.WireCode);
        writer.WriteString("message"u8, error.Message);
        if (error.Field is { } field)
        {
            writer.WriteString("field"u8, field);
        }
    }

    private static Frame Make(string target, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream(256);
        using (var writer = new Utf8JsonWriter(buffer, ChangeEncoder.Writing))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return new Frame(target, buffer.ToArray());
    }
}
