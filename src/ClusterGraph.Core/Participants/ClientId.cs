using System.Text.Json.Serialization;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Participants;

/// <summary>Identifies one browser tab; with a sequence number it makes every submission unique.</summary>
/// <param name="Value">Text that fits <see cref="IdGrammar"/>.</param>
[JsonConverter(typeof(StringIdConverter<ClientId>))]
public readonly record struct ClientId(string Value) : IStringId<ClientId>
{
    /// <inheritdoc/>
    public static ClientId Create(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
