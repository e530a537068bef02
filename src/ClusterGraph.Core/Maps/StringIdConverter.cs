using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClusterGraph.Core.Maps;

/// <summary>Reads and writes any <see cref="IStringId{TSelf}"/> as a JSON string, also as a property name.</summary>
/// <typeparam name="TId">The identifier type.</typeparam>
public sealed class StringIdConverter<TId> : JsonConverter<TId>
    where TId : struct, IStringId<TId>
{
    /// <inheritdoc/>
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? Parse(reader.GetString())
            : throw new JsonException("An id must be a text.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    /// <inheritdoc/>
    public override TId ReadAsPropertyName(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);

    private static TId Parse(string? text) =>
        IdGrammar.Accepts(text)
            ? TId.Create(text!)
            : throw new JsonException(
                "An id has 1 to 64 letters, digits, dots, hyphens or underscores and begins with a letter or digit.");
}
