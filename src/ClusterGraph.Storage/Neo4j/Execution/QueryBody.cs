using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace ClusterGraph.Storage.Neo4j.Execution;

/// <summary>Writes the body of a Query API request. The statement comes before its parameters, as older servers need it.</summary>
internal static class QueryBody
{
    public static ReadOnlyMemory<byte> Write(CypherCall call)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("statement", call.Text);
            json.WriteString("accessMode", call.IsRead ? "Read" : "Write");
            json.WritePropertyName("parameters");
            Write(json, call.Args);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        json.WriteStartObject();
        foreach (var (name, value) in map)
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteRawValue(Float(number)); break;
            case IReadOnlyDictionary<string, object?> map: Write(json, map); break;
            case IEnumerable list: WriteList(json, list); break;
            default: throw new ArgumentException($"A {value.GetType().Name} is no value of a statement.", nameof(value));
        }
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable list)
    {
        json.WriteStartArray();
        foreach (var item in list)
        {
            WriteValue(json, item);
        }

        json.WriteEndArray();
    }

    // A whole number without a point would become an integer in the graph, and a property would change its type.
    private static string Float(double number)
    {
        if (!double.IsFinite(number))
        {
            throw new ArgumentException($"{number} cannot be stored.", nameof(number));
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny(".E") >= 0 ? text : text + ".0";
    }
}
