using System.Text.Json.Serialization;

namespace ClusterGraph.Core.Maps;

/// <summary>Identifies one map on a server.</summary>
/// <param name="Value">Text that fits <see cref="IdGrammar"/>.</param>
[JsonConverter(typeof(StringIdConverter<MapId>))]
public readonly record struct MapId(string Value) : IStringId<MapId>
{
    /// <inheritdoc/>
    public static MapId Create(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
