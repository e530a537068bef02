using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClusterGraph.Core.Maps;

/// <summary>Refuses numbers beyond the range of a double, such as 1e400, which would be read as infinity and could not be written again.</summary>
internal sealed class FiniteDoubleConverter : JsonConverter<double>
{
    /// <inheritdoc/>
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) ? number : double.NaN;
        return double.IsFinite(value) ? value : throw new JsonException("A finite number is needed.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}
