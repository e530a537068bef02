using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClusterGraph.Core.Maps;

/// <summary>Reads and writes a <see cref="Revision"/> as a whole number, zero or more.</summary>
public sealed class RevisionConverter : JsonConverter<Revision>
{
    /// <inheritdoc/>
    public override Revision Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) && value >= 0
            ? new Revision(value)
            : throw new JsonException("A revision is a whole number, zero or more.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Revision value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Value);
}
