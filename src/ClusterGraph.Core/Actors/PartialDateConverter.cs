using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClusterGraph.Core.Actors;

/// <summary>Reads and writes a <see cref="PartialDate"/> as a JSON string.</summary>
public sealed class PartialDateConverter : JsonConverter<PartialDate>
{
    /// <inheritdoc/>
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && PartialDate.TryParse(reader.GetString(), out var date)
            ? date
            : throw new JsonException("A date is written 1998, 1998-05 or 1998-05-17.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}
